package org.giliran.simulation.demo.platform;

import org.giliran.api.Wire;
import org.giliran.program.Life;
import org.giliran.program.ReadyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo while it runs. */
record Demo(DemoHall hall, Programs programs, Optional<Path> readyFile) {

    /** What tells other programs where the demo is. */
    private record Ready(
            String server,
            String kiosk,
            String display,
            String hall,
            List<DemoHall.LogIn> staff,
            Map<String, String> devices) {}

    /** Starts everything and returns when one of the programs has ended by itself. */
    int run() throws IOException, InterruptedException {
        if (readyFile.isPresent()) {
            Files.deleteIfExists(readyFile.get()); // of a demo that was killed
        }
        try (var life = new Life()) {
            life.keep(programs);
            life.endWithProcess();
            String server = programs.server(hall);
            String kiosk = programs.kiosk(hall, server);
            String display = programs.display(hall, server);
            var ready =
                    new Ready(
                            server,
                            kiosk,
                            display,
                            hall.hall(),
                            hall.staff(),
                            Map.of(
                                    "kiosk", hall.kiosk().token(),
                                    "display", hall.display().token()));
            readyFile.ifPresent(file -> life.keep(ReadyFile.write(file, json(ready))));
            tell(ready);
            programs.awaitAnEnd();
            System.err.println("The " + programs.ended() + " has ended by itself; the demo stops.");
            return 1;
        }
    }

    private static String json(Ready ready) {
        return Wire.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(ready) + "\n";
    }

    private static void tell(Ready ready) {
        System.out.printf(
                """

                Giliran is running. Ctrl-C stops it.

                  Visitors   %s          touch page of the kiosk
                             %s/workbench    its simulated printer
                  Wall       %s
                  Counters   %s/console
                  Supervisor %s/supervisor

                  Log in as:
                """,
                ready.kiosk, ready.kiosk, ready.display, ready.server, ready.server);
        ready.staff.forEach(
                s ->
                        System.out.printf(
                                "    %-12s %-14s %s%n", s.username(), s.password(), s.role()));
        System.out.println();
        System.out.flush();
    }
}

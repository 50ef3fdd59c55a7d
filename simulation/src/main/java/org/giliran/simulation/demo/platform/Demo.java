package org.giliran.simulation.demo.platform;

import org.giliran.api.Wire;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.ReadyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The demo while it runs. */
record Demo(
        DemoHall hall,
        Programs programs,
        HallClock clock,
        Optional<People> people,
        Optional<Path> readyFile) {

    /** What tells other programs where the demo is. */
    private record Ready(
            String server,
            String kiosk,
            String display,
            String hall,
            List<DemoHall.LogIn> staff,
            Map<String, String> devices) {}

    private static final String BEHIND =
            """
            ,
                         which is before the newest event of the folder: until then no time passes
            """;

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
            people.ifPresent(p -> life.keep(p.start(hall, server, kiosk, clock)));
            tell(ready);
            programs.awaitAnEnd();
            if (life.isClosing()) {
                return 0;
            }
            System.err.println("The " + programs.ended() + " has ended by itself; the demo stops.");
            return 1;
        }
    }

    private static String json(Ready ready) {
        return Wire.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(ready) + "\n";
    }

    private void tell(Ready ready) {
        System.out.printf(
                """

                Giliran is running. Ctrl-C stops it; it also stops when one of its programs ends.

                  Visitors   %s          touch page of the kiosk
                             %s/workbench    its simulated devices
                  Wall       %s
                  Counters   %s/console
                  Supervisor %s/supervisor

                %s
                  Log in as (the passwords are new at every start; those before are void):
                """,
                ready.kiosk, ready.kiosk, ready.display, ready.server, ready.server, situation());
        ready.staff.forEach(s -> System.out.println(line(s)));
        System.out.println();
        System.out.flush();
    }

    private String line(DemoHall.LogIn staff) {
        String where = people.map(p -> p.at(staff.username())).orElse("");
        return "    %-12s %-14s %-11s %s"
                .formatted(staff.username(), staff.password(), staff.role(), where)
                .stripTrailing();
    }

    /** What is not as in real life: the time, and the people. */
    private String situation() {
        var text = new StringBuilder();
        if (!clock.isReal()) {
            text.append("  Time       ").append(hallTime(clock.start()));
            text.append(clock.speed() == 1 ? "" : ", %s times as fast".formatted(speed()));
            text.append(clock.start().isBefore(hall.newest()) ? BEHIND : "\n");
        }
        people.ifPresent(p -> text.append(p.situation()));
        return text.toString();
    }

    private String hallTime(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm '('VV')'", Locale.ROOT)
                .format(instant.atZone(hall.zone()));
    }

    private String speed() {
        return DecimalFormat.getInstance(Locale.ROOT).format(clock.speed());
    }
}

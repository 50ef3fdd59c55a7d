package org.giliran.simulation.demo.platform;

import org.giliran.program.BadSetting;
import org.giliran.program.CommandLines;
import org.giliran.program.DeviceOptions;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts a whole hall on this computer. */
@Command(
        name = "giliran demo",
        mixinStandardHelpOptions = true,
        version = "Giliran demo 0.1.0",
        sortOptions = false,
        header = "A whole hall on this computer: server, kiosk and wall display.",
        description = {
            "",
            "Starts the three programs on 127.0.0.1 with a civil registry office to play with, and"
                    + " prints the addresses and the log-ins. Ctrl-C stops all of them. The hall is"
                    + " open at all hours; its data stays in the folder for the next time."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "1:a program could not start, or ended by itself",
            "2:an option is missing or wrong",
            "130, 143:stopped by SIGINT or SIGTERM, well"
        })
public final class Main implements Callable<Integer> {
    @Option(
            names = "--data",
            defaultValue = "data/demo",
            paramLabel = "DIR",
            description = "Folder of the demo hall (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description =
                    "Port of the server; the kiosk gets N+1, the display N+2 (default:"
                            + " ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--printer",
            defaultValue = "simulated",
            paramLabel = "SPEC",
            description =
                    "The kiosk's printer: simulated, serial:PATH@BAUD, tcp:HOST:PORT or file:PATH"
                            + " (default: ${DEFAULT-VALUE}).")
    private String printer;

    @Option(
            names = "--buttons",
            defaultValue = "simulated",
            paramLabel = "KIND",
            description =
                    "Rating buttons: simulated or gpio (default: ${DEFAULT-VALUE}). Only simulated"
                            + " for now: visitors rate by touch.")
    private String buttons;

    @Option(
            names = "--visitors",
            defaultValue = "0",
            paramLabel = "N",
            description = "Simulated visitors a day. Only 0 for now: the visitors are you.")
    private int visitors;

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "X",
            description = "How fast simulated time runs. Only 1 for now.")
    private double speed;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "Sets the hall's clock at the start: 2026-11-21T02:00:00Z.")
    private @Nullable String clock;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = {
                "A JSON file that appears when everything is up, with the addresses, log-ins and"
                        + " device tokens; mode 600, removed at the end."
            })
    private @Nullable Path readyFile;

    @Option(
            names = "--setup",
            paramLabel = "FILE",
            description = "Another set-up than the demo hall's; a folder with a hall ignores it.")
    private @Nullable Path setUp;

    private Main() {}

    /** Runs until it is stopped. */
    public static void main(String... args) {
        System.exit(CommandLines.run(new Main(), args));
    }

    @Override
    public Integer call() throws Exception {
        refuseWhatIsNotThere();
        if (port > 65_533 || port < 1) {
            throw new BadSetting(
                    "--port", Integer.toString(port), "1 to 65533; three ports are used");
        }
        DeviceOptions.port(port);
        var hall = DemoHall.prepare(data, Optional.ofNullable(setUp));
        var programs = new Programs(data, port, printer, Optional.ofNullable(checked(clock)));
        return new Demo(hall, programs, Optional.ofNullable(readyFile)).run();
    }

    private void refuseWhatIsNotThere() {
        if (!buttons.equals("simulated")) {
            throw new BadSetting(
                    "--buttons", buttons, "simulated; GPIO buttons are not supported yet");
        }
        if (visitors != 0) {
            throw new BadSetting(
                    "--visitors",
                    Integer.toString(visitors),
                    "0; simulated visitors are not supported yet");
        }
        if (speed != 1) {
            throw new BadSetting(
                    "--speed", Double.toString(speed), "1; time cannot be sped up yet");
        }
    }

    private static @Nullable String checked(@Nullable String instant) {
        try {
            return instant == null ? null : Instant.parse(instant).toString();
        } catch (DateTimeException _) {
            throw new BadSetting(
                    "--clock", String.valueOf(instant), "an instant such as 2026-11-21T02:00:00Z");
        }
    }
}

package org.giliran.simulation.demo.platform;

import org.giliran.hardware.platform.Logos;
import org.giliran.hardware.platform.Panels;
import org.giliran.hardware.platform.Printers;
import org.giliran.hardware.platform.Scanners;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.program.BadSetting;
import org.giliran.program.ClockOptions;
import org.giliran.program.CommandLines;
import org.giliran.program.DeviceOptions;
import org.giliran.program.HallClock;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
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
    /** Four at every counter of a large hall; more than one kiosk can print for. */
    private static final int VISITORS_MAX = 2_000;

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
                    "The kiosk's printer: simulated[:PORT], serial:PATH@BAUD, tcp:HOST:PORT or"
                            + " file:PATH"
                            + " (default: ${DEFAULT-VALUE}).")
    private String printer;

    @Option(
            names = "--paper",
            defaultValue = "80",
            paramLabel = "MM",
            description = "Width of the kiosk's paper roll: 58 or 80 (default: ${DEFAULT-VALUE}).")
    private String paper;

    @Option(
            names = "--logo",
            defaultValue = "none",
            paramLabel = "SPEC",
            description =
                    "The image at the head of each ticket: stored:KEY, file:PATH or none (default:"
                            + " ${DEFAULT-VALUE}).")
    private String logo;

    @Option(
            names = "--scanner",
            defaultValue = "simulated",
            paramLabel = "SPEC",
            description =
                    "The kiosk's code scanner: simulated, serial:PATH[@BAUD] or none (default:"
                            + " ${DEFAULT-VALUE}).")
    private String scanner;

    @Option(
            names = "--buttons",
            defaultValue = "simulated",
            paramLabel = "SPEC",
            description =
                    "The rating panel at the first counter: simulated, gpio[:LABEL] with more as"
                            + " kiosk --help says, or none (default: ${DEFAULT-VALUE}).")
    private String buttons;

    @Option(
            names = "--visitors",
            defaultValue = "0",
            paramLabel = "N",
            description = {
                "Simulated visitors in a business day of eight hours, up to 2000, and the staff who"
                        + " serve them (default: ${DEFAULT-VALUE}: you are the visitors). The day"
                        + " begins when the demo starts, with the morning's crowd: nearly half of"
                        + " them come within the first hour. The next begins 24 hours later."
                        + " Counters that you open are left to you, and one of the staff is."
            })
    private int visitors;

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "X",
            description =
                    "How many times as fast as real time the hall's runs, 1 to 60 (default:"
                            + " ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description =
                    "What the hall's clock shows at the start, such as 2026-11-21T02:00:00Z."
                            + " Default: now; with --visitors half past seven of a morning that the"
                            + " folder has not seen yet.")
    private @Nullable String clock;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Number that the simulated people are drawn from; the same gives the same"
                            + " visitors. Default: any, and printed.")
    private @Nullable Long seed;

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
        Optional<Instant> asked =
                Optional.ofNullable(clock).map(c -> ClockOptions.instant("--clock", c));
        ClockOptions.checkedSpeed(speed);
        if (port > 65_533 || port < 1) {
            throw new BadSetting(
                    "--port", Integer.toString(port), "1 to 65533; three ports are used");
        }
        DeviceOptions.port(port);
        refuseUnknownDevices();
        var hall = DemoHall.prepare(data, Optional.ofNullable(setUp), Programs.address(port));
        HallClock time = time(asked, hall);
        var devices = new Programs.Devices(printer, paper, logo, buttons, scanner);
        var programs = new Programs(data, port, devices, time);
        Optional<People> people =
                visitors == 0 ? Optional.empty() : Optional.of(People.of(hall, visitors, seed()));
        return new Demo(hall, programs, time, people, Optional.ofNullable(readyFile)).run();
    }

    private void refuseWhatIsNotThere() {
        if (visitors < 0 || visitors > VISITORS_MAX) {
            throw new BadSetting("--visitors", Integer.toString(visitors), "0 to " + VISITORS_MAX);
        }
    }

    private HallClock time(Optional<Instant> asked, DemoHall hall) {
        InstantSource real = InstantSource.system();
        Instant now = real.instant();
        Instant start = DemoTime.start(asked, visitors > 0, hall.zone(), hall.newest(), now);
        return new HallClock(real, now, start, speed);
    }

    /** Before a folder is made and the server started. */
    private void refuseUnknownDevices() {
        try {
            Printers.check(printer);
            Logos.read(logo, paperWidth());
            Scanners.install(scanner);
            Panels.install(buttons);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--" + e.getMessage());
        }
    }

    private PaperWidth paperWidth() {
        return PaperWidth.find(paper)
                .orElseThrow(() -> new BadSetting("--paper", paper, "58 or 80"));
    }

    /** Short enough to be typed again. */
    private long seed() {
        return seed == null ? new SecureRandom().nextInt(1_000_000) : seed;
    }
}

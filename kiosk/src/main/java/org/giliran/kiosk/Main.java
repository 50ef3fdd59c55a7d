package org.giliran.kiosk;

import org.giliran.hardware.platform.InstalledPanel;
import org.giliran.hardware.platform.InstalledScanner;
import org.giliran.hardware.platform.Panels;
import org.giliran.hardware.platform.Scanners;
import org.giliran.kiosk.course.Limits;
import org.giliran.kiosk.visit.KeyCodes;
import org.giliran.program.BadSetting;
import org.giliran.program.ClockOptions;
import org.giliran.program.CommandLines;
import org.giliran.program.DeviceOptions;
import org.giliran.program.speech.Synthesiser;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts the kiosk. */
@Command(
        name = "giliran kiosk",
        mixinStandardHelpOptions = true,
        version = "Giliran kiosk 0.1.0",
        sortOptions = false,
        header = "The kiosk: visitors touch a service, a ticket comes out of the printer.",
        description = {
            "",
            "Serves the touch page to the browser on this computer, prints tickets, and keeps a"
                    + " journal of its own, so that a lost answer or a power cut gives nobody two"
                    + " tickets. Open the printed address in a browser.",
            "",
            "'giliran kiosk print-test --help': asks and tries a printer, and tells what a ticket"
                    + " costs."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:stopped well",
            "1:cannot start or go on: port taken, journal in use or damaged, disk full",
            "2:an option is missing or wrong",
            "143:stopped by SIGTERM, well (130: by SIGINT)"
        })
public final class Main implements Callable<Integer> {
    @Mixin private DeviceOptions device;
    @Mixin private ClockOptions time;
    @Mixin private PrinterOptions paper;

    @Option(
            names = "--kiosk",
            required = true,
            paramLabel = "CODE",
            description = "Code of this kiosk in the hall's set-up.")
    private String kiosk;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the kiosk's own journal; made when it is not there.")
    private Path data;

    @Option(
            names = "--port",
            defaultValue = "8081",
            paramLabel = "N",
            description =
                    "Port of the touch page on 127.0.0.1; 0 for any that is free (default:"
                            + " ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--scanner",
            defaultValue = "none",
            paramLabel = "SPEC",
            description = {
                "The code scanner (default: ${DEFAULT-VALUE}):",
                "  none                  none, or one that types like a keyboard and ends with"
                        + " Enter",
                "  serial:PATH[@BAUD]    at a serial line, or USB with a serial bridge; 9600 baud",
                "  simulated             a scanner on the workbench page"
            })
    private String scanner;

    @Option(
            names = "--buttons",
            defaultValue = "none",
            paramLabel = "SPEC",
            description = {
                "The rating panel, four buttons with lights (default: ${DEFAULT-VALUE}):",
                "  none                  visitors rate on the touch page only",
                "  simulated             a panel on the workbench page",
                "  gpio[:LABEL][,lines=A/B/C/D][,lights=A/B/C/D]",
                "                        buttons and lights on the GPIO chip of that label"
                        + " (default: the header of a Raspberry Pi), on these BCM numbers,"
                        + " worst score first (default: 17/22/23/24 and 5/6/13/19)"
            })
    private String buttons;

    @Option(
            names = "--rating-counter",
            paramLabel = "CODE",
            description =
                    "The counter beside the rating panel: its buttons rate the visit that finished"
                            + " there last. Without it the panel stands at the exit, and the touch"
                            + " page asks for the ticket's number.")
    private @Nullable String ratingCounter;

    @Option(
            names = "--keys",
            defaultValue = "ArrowUp/ArrowDown/Enter/F1",
            paramLabel = "PREVIOUS/NEXT/CHOOSE/HELP",
            description =
                    "What four keys that can be felt type: a USB keypad, for visitors who cannot"
                            + " see or touch the screen (default: ${DEFAULT-VALUE}).")
    private String keys;

    @Option(
            names = "--headset-keys",
            defaultValue = "F15/F16",
            paramLabel = "IN/OUT",
            description =
                    "What that keypad types when a headset is plugged in, and out: the spoken"
                            + " guidance begins and ends (default: ${DEFAULT-VALUE}).")
    private String headsetKeys;

    enum Speaking {
        AUTO,
        OFF
    }

    @Option(
            names = "--speak-names",
            defaultValue = "AUTO",
            paramLabel = "auto|off",
            description =
                    "Whether the spoken guidance says the names of services and what to bring: auto"
                            + " when espeak-ng is installed here; off says their letters (default:"
                            + " ${DEFAULT-VALUE}).")
    private Speaking names;

    /** A name that takes longer is not said. */
    private static final Duration SYNTHESIS_LIMIT = Duration.ofSeconds(3);

    private Main() {}

    /** Runs until the program is stopped. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    /** As {@link #main}, but returns the exit status. */
    static int run(String... args) {
        return args.length > 0 && args[0].equals(PrintTest.NAME)
                ? CommandLines.run(new PrintTest(), Arrays.copyOfRange(args, 1, args.length))
                : CommandLines.run(new Main(), args);
    }

    @Override
    public Integer call() throws IOException {
        KioskSettings settings = settings();
        return device.run("Kiosk " + kiosk, life -> Kiosk.start(settings, Limits.USUAL, life));
    }

    private KioskSettings settings() {
        return new KioskSettings(
                device.client(),
                DeviceOptions.code("--kiosk", kiosk),
                data,
                DeviceOptions.port(port),
                paper.printer(),
                panel(),
                Optional.ofNullable(ratingCounter)
                        .map(code -> DeviceOptions.code("--rating-counter", code)),
                installedScanner(),
                keyCodes(),
                Synthesiser.installed(names == Speaking.AUTO, SYNTHESIS_LIMIT),
                ZoneId.systemDefault(),
                time.clock());
    }

    private KeyCodes keyCodes() {
        try {
            return KeyCodes.of(keys, headsetKeys);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--" + e.getMessage());
        }
    }

    private InstalledPanel panel() {
        try {
            return Panels.install(buttons);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--" + e.getMessage());
        }
    }

    private InstalledScanner installedScanner() {
        try {
            return Scanners.install(scanner);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--" + e.getMessage());
        }
    }
}

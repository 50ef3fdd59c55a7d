package org.giliran.kiosk;

import org.giliran.kiosk.link.Limits;
import org.giliran.program.ClockOptions;
import org.giliran.program.CommandLines;
import org.giliran.program.DeviceOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
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
                ZoneId.systemDefault(),
                time.clock());
    }
}

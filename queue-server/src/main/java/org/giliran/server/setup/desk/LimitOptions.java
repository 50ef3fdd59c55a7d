package org.giliran.server.setup.desk;

import org.giliran.program.BadSetting;
import org.giliran.server.platform.ClientLimits;

import picocli.CommandLine.Option;

/** What one client may ask of a server. To be mixed into a command. */
public final class LimitOptions {
    private static final int RATE_MAX = 10_000_000;
    private static final int COUNT_MAX = 100_000;

    @Option(
            names = "--requests-per-second",
            defaultValue = "500",
            paramLabel = "N",
            description =
                    "Requests of one client: a person or device with a token, else an address."
                            + " More are refused with 429 (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--commands-per-second",
            defaultValue = "50",
            paramLabel = "N",
            description =
                    "Commands of one client, a tenth of them for new tickets (default:"
                            + " ${DEFAULT-VALUE}).")
    private int commands;

    @Option(
            names = "--polls-held",
            defaultValue = "500",
            paramLabel = "N",
            description =
                    "Polls that are held for one client; more are answered at once (default:"
                            + " ${DEFAULT-VALUE}).")
    private int polls;

    @Option(
            names = "--connections",
            defaultValue = "2000",
            paramLabel = "N",
            description =
                    "Open connections, three in five of them from one address (default:"
                            + " ${DEFAULT-VALUE}).")
    private int connections;

    /** Picocli fills it in. */
    public LimitOptions() {}

    /**
     * What was asked for.
     *
     * @throws BadSetting when an option is not what was expected
     */
    public ClientLimits limits() {
        return new ClientLimits(
                number("--requests-per-second", requests, RATE_MAX),
                number("--commands-per-second", commands, RATE_MAX),
                number("--polls-held", polls, COUNT_MAX),
                number("--connections", connections, COUNT_MAX));
    }

    private static int number(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new BadSetting(name, String.valueOf(value), "1 to " + most);
        }
        return value;
    }
}

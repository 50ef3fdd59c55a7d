package org.giliran.program;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;

/** Sets the clock of a program, for trials. To be mixed into a command. */
public final class ClockOptions {
    /** A hall's minute in a second: faster, and people's screens cannot follow any more. */
    private static final double FASTEST = 60;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description =
                    "For trials: the hall's clock shows this at the start, such as"
                            + " 2026-11-21T02:00:00Z.")
    private @Nullable String clock;

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "X",
            description =
                    "For trials: the hall's clock runs X times as fast, 1 to 60 (default:"
                            + " ${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--clock-since", hidden = true)
    private @Nullable String since;

    /** Picocli fills it in. */
    public ClockOptions() {}

    /**
     * The clock that was asked for.
     *
     * @throws BadSetting when an option is not what was expected
     */
    public HallClock clock() {
        InstantSource real = InstantSource.system();
        Instant now = real.instant();
        Instant from = since == null ? now : instant("--clock-since", since);
        Instant start = clock == null ? from : instant("--clock", clock);
        return new HallClock(real, from, start, checkedSpeed(speed));
    }

    /**
     * Reads an instant.
     *
     * @throws BadSetting when it is none
     */
    public static Instant instant(String option, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new BadSetting(option, text, "an instant such as 2026-11-21T02:00:00Z");
        }
    }

    /**
     * Checks a speed.
     *
     * @throws BadSetting when no hall can run at it
     */
    public static double checkedSpeed(double speed) {
        if (speed >= 1 && speed <= FASTEST) {
            return speed;
        }
        throw new BadSetting("--speed", Double.toString(speed), "1 to 60");
    }
}

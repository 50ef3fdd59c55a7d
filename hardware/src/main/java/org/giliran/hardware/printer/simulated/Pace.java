package org.giliran.hardware.printer.simulated;

import java.time.Duration;

/**
 * How fast the simulated printer is.
 *
 * @param baud of the line, ten bits to a byte
 * @param millimetresPerSecond of the paper
 * @param cut how long the knife takes
 */
public record Pace(int baud, int millimetresPerSecond, Duration cut) {
    /** A common small kiosk printer. */
    public static final Pace USUAL = new Pace(19_200, 75, Duration.ofMillis(300));

    private static final int DOT_MICROMETRES = 125;

    public Pace {
        if (baud < 10 || millimetresPerSecond < 1 || cut.isNegative()) {
            throw new IllegalArgumentException("a speed above zero");
        }
    }

    Pace at(int otherMillimetresPerSecond) {
        return new Pace(baud, otherMillimetresPerSecond, cut);
    }

    int bytesPerSecond() {
        return baud / 10;
    }

    long nanosPerByte() {
        return 1_000_000_000L / bytesPerSecond();
    }

    long nanosFor(int dots) {
        return 1_000_000L * dots * DOT_MICROMETRES / millimetresPerSecond;
    }
}

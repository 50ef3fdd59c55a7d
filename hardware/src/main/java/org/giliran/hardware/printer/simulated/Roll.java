package org.giliran.hardware.printer.simulated;

/** A roll of paper that really ends. */
final class Roll {
    /** A usual roll of thermal paper: 80 m. */
    static final int FULL_MILLIMETRES = 80_000;

    /** Where the sensor finds the roll thin: about 20 tickets. */
    static final int NEAR_END_MILLIMETRES = 2_500;

    private static final int DOTS_PER_MILLIMETRE = 8;

    private long dots = (long) FULL_MILLIMETRES * DOTS_PER_MILLIMETRE;

    void put(Paper paper) {
        left(
                switch (paper) {
                    case OK -> FULL_MILLIMETRES;
                    case LOW -> NEAR_END_MILLIMETRES;
                    case OUT -> 0;
                });
    }

    void left(int millimetres) {
        dots = (long) millimetres * DOTS_PER_MILLIMETRE;
    }

    int millimetres() {
        return (int) (dots / DOTS_PER_MILLIMETRE);
    }

    void use(int fedDots) {
        dots = Math.max(0, dots - fedDots);
    }

    Paper paper() {
        if (dots == 0) {
            return Paper.OUT;
        }
        return dots <= (long) NEAR_END_MILLIMETRES * DOTS_PER_MILLIMETRE ? Paper.LOW : Paper.OK;
    }
}

package org.giliran.hardware.printer.escpos.decode;

/**
 * How characters look.
 *
 * @param wide 1 to 8 times the font's width
 * @param high 1 to 8 times the font's height
 * @param small font B instead of font A
 */
public record Look(
        int wide, int high, boolean bold, boolean underlined, boolean inverse, boolean small) {
    /** As after switching on. */
    static final Look PLAIN = new Look(1, 1, false, false, false, false);

    /** A character's width: font A has 12 dots, font B 9. */
    public int widthDots() {
        return (small ? 9 : 12) * wide;
    }

    /** A character's height: font A has 24 dots, font B 17. */
    public int heightDots() {
        return (small ? 17 : 24) * high;
    }

    Look sized(int timesWide, int timesHigh) {
        return new Look(timesWide, timesHigh, bold, underlined, inverse, small);
    }

    Look bold(boolean on) {
        return new Look(wide, high, on, underlined, inverse, small);
    }

    Look underlined(boolean on) {
        return new Look(wide, high, bold, on, inverse, small);
    }

    Look inverse(boolean on) {
        return new Look(wide, high, bold, underlined, on, small);
    }

    Look small(boolean on) {
        return new Look(wide, high, bold, underlined, inverse, on);
    }
}

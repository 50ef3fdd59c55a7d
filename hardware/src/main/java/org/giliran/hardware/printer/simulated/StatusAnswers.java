package org.giliran.hardware.printer.simulated;

/**
 * What the printer answers, bit by bit, as in Epson's TM-T88III specification, pages 84 and 145.
 */
final class StatusAnswers {
    /** Bits 1 and 4 are always set in an answer to DLE EOT. */
    private static final int REAL_TIME = 0x12;

    /** Bit 4 alone is set in the first byte that GS a sends. */
    private static final int AUTOMATIC = 0x10;

    private StatusAnswers() {}

    /** DLE EOT {@code question}, 1 to 4. */
    static int realTime(int question, Condition condition) {
        return REAL_TIME
                | switch (question) {
                    case 1 -> bit(condition.stopped(), 0x08);
                    case 2 -> offLineCauses(condition);
                    case 3 -> bit(condition.cutter() == Cutter.JAMMED, 0x08);
                    case 4 -> bit(nearEnd(condition), 0x0C) | bit(out(condition), 0x60);
                    default -> 0;
                };
    }

    private static int offLineCauses(Condition condition) {
        return bit(condition.cover() == Cover.OPEN, 0x04)
                | bit(out(condition), 0x20)
                | bit(condition.cutter() == Cutter.JAMMED, 0x40);
    }

    /** GS r: paper sensors for 1, the drawer (closed) for 2. */
    static int processed(int which, Condition condition) {
        boolean paper = which == 1 || which == '1';
        return paper ? bit(nearEnd(condition), 0x03) | bit(out(condition), 0x0C) : 0;
    }

    /** GS a: four bytes about drawer and lid, errors, paper, and nothing. */
    static byte[] automatic(Condition condition) {
        int lid = bit(condition.stopped(), 0x08) | bit(condition.cover() == Cover.OPEN, 0x20);
        int error = bit(condition.cutter() == Cutter.JAMMED, 0x08);
        int paper = bit(nearEnd(condition), 0x03) | bit(out(condition), 0x0C);
        return new byte[] {(byte) (AUTOMATIC | lid), (byte) error, (byte) paper, 0};
    }

    private static boolean nearEnd(Condition condition) {
        return condition.paper() != Paper.OK;
    }

    private static boolean out(Condition condition) {
        return condition.paper() == Paper.OUT;
    }

    private static int bit(boolean set, int mask) {
        return set ? mask : 0;
    }
}

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
    static int realTime(int question, Switches switches) {
        return REAL_TIME
                | switch (question) {
                    case 1 -> bit(switches.stopped(), 0x08);
                    case 2 -> offLineCauses(switches);
                    case 3 -> bit(switches.cutter() == Cutter.JAMMED, 0x08);
                    case 4 -> bit(nearEnd(switches), 0x0C) | bit(out(switches), 0x60);
                    default -> 0;
                };
    }

    private static int offLineCauses(Switches switches) {
        return bit(switches.cover() == Cover.OPEN, 0x04)
                | bit(out(switches), 0x20)
                | bit(switches.cutter() == Cutter.JAMMED, 0x40);
    }

    /** GS r: paper sensors for 1, the drawer (closed) for 2. */
    static int processed(int which, Switches switches) {
        boolean paper = which == 1 || which == '1';
        return paper ? bit(nearEnd(switches), 0x03) | bit(out(switches), 0x0C) : 0;
    }

    /** GS a: four bytes about drawer and lid, errors, paper, and nothing. */
    static byte[] automatic(Switches switches) {
        int lid = bit(switches.stopped(), 0x08) | bit(switches.cover() == Cover.OPEN, 0x20);
        int error = bit(switches.cutter() == Cutter.JAMMED, 0x08);
        int paper = bit(nearEnd(switches), 0x03) | bit(out(switches), 0x0C);
        return new byte[] {(byte) (AUTOMATIC | lid), (byte) error, (byte) paper, 0};
    }

    private static boolean nearEnd(Switches switches) {
        return switches.paper() != Paper.OK;
    }

    private static boolean out(Switches switches) {
        return switches.paper() == Paper.OUT;
    }

    private static int bit(boolean set, int mask) {
        return set ? mask : 0;
    }
}

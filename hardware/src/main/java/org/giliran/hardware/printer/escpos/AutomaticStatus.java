package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

/**
 * What a printer tells by itself once GS a asked for it: three bytes that mean something, and a
 * fourth that does not. Bits as in Epson's ESC/POS guide 10.01, page 320.
 */
record AutomaticStatus(int printer, int error, int paper) {
    /** It has told nothing. */
    static final AutomaticStatus NONE = new AutomaticStatus(-1, 0, 0);

    private static final int OFF_LINE = 0x08;
    private static final int COVER_OPEN = 0x20;
    private static final int NEEDS_A_PERSON = 0x08 | 0x20 | 0x04;
    private static final int NEAR_END = 0x03;
    private static final int OUT = 0x0C;

    /** The gravest thing the printer said. */
    PrinterStatus status() {
        if (equals(NONE)) {
            return PrinterStatus.UNKNOWN;
        }
        if ((error & NEEDS_A_PERSON) != 0) {
            return PrinterStatus.CUTTER_ERROR;
        }
        if ((printer & COVER_OPEN) != 0) {
            return PrinterStatus.COVER_OPEN;
        }
        return (printer & OFF_LINE) != 0 && (paper & OUT) == 0
                ? PrinterStatus.UNKNOWN
                : ofPaper(paper);
    }

    /** The third byte, and the answer to GS r 1, which has the same bits. */
    static PrinterStatus ofPaper(int sensors) {
        if ((sensors & OUT) != 0) {
            return PrinterStatus.PAPER_OUT;
        }
        return (sensors & NEAR_END) != 0 ? PrinterStatus.PAPER_LOW : PrinterStatus.READY;
    }
}

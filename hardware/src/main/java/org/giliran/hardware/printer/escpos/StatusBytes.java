package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.PrinterStatus;

import java.util.List;

/**
 * Answers to DLE EOT 1, 2, 3 and 4, one byte each, in that order; fewer when the printer fell
 * silent.
 *
 * <p>Bits as in Epson's TM-T88III specification, pages 84 and 145, and the ESC/POS guide 10.01,
 * page 304. Where Epson sets two sensor bits together some makers set one; one is enough here.
 *
 * @param answers each valid by {@link #isAnswer}
 */
record StatusBytes(List<Integer> answers) {
    static final StatusBytes NONE = new StatusBytes(List.of());

    /** How many questions make a full round. */
    static final int QUESTIONS = 4;

    private static final int OFF_LINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_BY_PAPER_END = 0x20;

    /** Auto-cutter, unrecoverable, and (newer models) mechanical. */
    private static final int NEEDS_A_PERSON = 0x08 | 0x20 | 0x04;

    private static final int PAPER_NEAR_END = 0x0C;
    private static final int PAPER_OUT = 0x60;

    StatusBytes {
        answers = List.copyOf(answers);
        if (answers.size() > QUESTIONS || !answers.stream().allMatch(StatusBytes::isAnswer)) {
            throw new IllegalArgumentException("up to four status bytes: " + answers);
        }
    }

    /** Whether a byte can be an answer to DLE EOT: bits 1 and 4 set, bits 0 and 7 clear. */
    static boolean isAnswer(int octet) {
        return (octet & 0x93) == 0x12;
    }

    /** The gravest thing the printer said. Ready only when all four answers say so. */
    PrinterStatus status() {
        if (said(3, NEEDS_A_PERSON)) {
            return PrinterStatus.CUTTER_ERROR;
        }
        if (said(2, COVER_OPEN)) {
            return PrinterStatus.COVER_OPEN;
        }
        if (said(2, STOPPED_BY_PAPER_END) || said(4, PAPER_OUT)) {
            return PrinterStatus.PAPER_OUT;
        }
        if (answers.size() < QUESTIONS || said(1, OFF_LINE)) {
            return PrinterStatus.UNKNOWN;
        }
        return said(4, PAPER_NEAR_END) ? PrinterStatus.PAPER_LOW : PrinterStatus.READY;
    }

    private boolean said(int question, int bits) {
        return answers.size() >= question && (answers.get(question - 1) & bits) != 0;
    }
}

package org.giliran.hardware.printer.escpos;

/** The two rolls that ticket printers take; 203 dots to the inch, font A is 12 dots wide. */
public enum PaperWidth {
    MM_58(32, 384),
    MM_80(48, 576);

    private final int columns;
    private final int dots;

    PaperWidth(int columns, int dots) {
        this.columns = columns;
        this.dots = dots;
    }

    /** Characters of font A in a line. */
    public int columns() {
        return columns;
    }

    /** Printable dots in a line; less than the paper is wide. */
    public int dots() {
        return dots;
    }
}

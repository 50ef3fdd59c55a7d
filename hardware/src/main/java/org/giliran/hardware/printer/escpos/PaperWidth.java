package org.giliran.hardware.printer.escpos;

import java.util.Optional;

/** The two rolls that ticket printers take; 203 dots to the inch, font A is 12 dots wide. */
public enum PaperWidth {
    MM_58(32, 384, 464),
    MM_80(48, 576, 640);

    private final int columns;
    private final int dots;
    private final int paperDots;

    PaperWidth(int columns, int dots, int paperDots) {
        this.columns = columns;
        this.dots = dots;
        this.paperDots = paperDots;
    }

    /** The roll of so many millimetres, as a person writes it; none of others. */
    public static Optional<PaperWidth> find(String millimetres) {
        return switch (millimetres) {
            case "58" -> Optional.of(MM_58);
            case "80" -> Optional.of(MM_80);
            default -> Optional.empty();
        };
    }

    /** Characters of font A in a line. */
    public int columns() {
        return columns;
    }

    /** Printable dots in a line; less than the paper is wide. */
    public int dots() {
        return dots;
    }

    /** The paper's own width in dots, at eight to the millimetre. */
    public int paperDots() {
        return paperDots;
    }

    /** The paper's own width. */
    public int millimetres() {
        return paperDots / 8;
    }
}

package org.giliran.hardware.printer.escpos.decode;

import java.util.Arrays;

/** Black and white dots, as a printer burns them. Immutable. */
public final class Bitmap {
    private final int widthDots;
    private final int heightDots;
    private final byte[] rows;

    /**
     * Dots in rows of whole bytes, the leftmost in the highest bit, 1 is black; rows that are
     * missing are white.
     */
    Bitmap(int widthDots, int heightDots, byte[] rows) {
        this.widthDots = widthDots;
        this.heightDots = heightDots;
        this.rows = rows.clone();
    }

    /** Asks for each dot whether it is black. */
    public static Bitmap of(int widthDots, int heightDots, Dot dot) {
        int across = (widthDots + 7) / 8;
        var rows = new byte[across * heightDots];
        for (int y = 0; y < heightDots; y++) {
            for (int x = 0; x < widthDots; x++) {
                if (dot.black(x, y)) {
                    rows[y * across + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new Bitmap(widthDots, heightDots, rows);
    }

    /** Whether one dot is black. */
    public interface Dot {
        boolean black(int x, int y);
    }

    /** Of that size and white: its dots were too many to be kept. */
    static Bitmap blank(int widthDots, int heightDots) {
        return new Bitmap(widthDots, heightDots, new byte[0]);
    }

    /** Turns columns of dots, the topmost in the highest bit of a column's first byte, to rows. */
    static Bitmap ofColumns(int columns, int bytesDown, byte[] data) {
        int across = (columns + 7) / 8;
        var rows = new byte[across * bytesDown * 8];
        for (int at = 0; at < data.length && at < columns * bytesDown; at++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((data[at] & 0x80 >> bit) != 0) {
                    int x = at / bytesDown;
                    int y = at % bytesDown * 8 + bit;
                    rows[y * across + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new Bitmap(columns, bytesDown * 8, rows);
    }

    public int widthDots() {
        return widthDots;
    }

    public int heightDots() {
        return heightDots;
    }

    /** Whether a dot is black; none outside is. */
    public boolean black(int x, int y) {
        if (x < 0 || y < 0 || x >= widthDots || y >= heightDots) {
            return false;
        }
        int at = y * ((widthDots + 7) / 8) + x / 8;
        return at < rows.length && (rows[at] & 0x80 >> x % 8) != 0;
    }

    /** How many rows from the top can have black dots. */
    public int inkedRows() {
        int across = Math.max(1, (widthDots + 7) / 8);
        return Math.min(heightDots, (rows.length + across - 1) / across);
    }

    /** Rows of whole bytes, the leftmost dot in the highest bit. */
    public byte[] bytes() {
        return rows.clone();
    }

    int size() {
        return rows.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that
                && widthDots == that.widthDots
                && heightDots == that.heightDots
                && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * widthDots + heightDots) + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return widthDots + " x " + heightDots + " dots";
    }
}

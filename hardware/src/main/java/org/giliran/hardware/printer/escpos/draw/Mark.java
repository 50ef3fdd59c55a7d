package org.giliran.hardware.printer.escpos.draw;

import org.giliran.hardware.printer.escpos.decode.Bitmap;
import org.giliran.hardware.printer.escpos.decode.Look;

/** Something on a drawing. Places and sizes are in dots from the paper's upper left corner. */
public sealed interface Mark {
    int x();

    int y();

    int widthDots();

    int heightDots();

    /** Characters, each in a cell of its own. */
    record Letters(int x, int y, int stepDots, String text, Look look) implements Mark {
        @Override
        public int widthDots() {
            return stepDots * text.length();
        }

        @Override
        public int heightDots() {
            return look.heightDots();
        }
    }

    /** Black dots, each {@code across} by {@code down} of the paper's. */
    record Ink(int x, int y, Bitmap bitmap, int across, int down) implements Mark {
        @Override
        public int widthDots() {
            return bitmap.widthDots() * across;
        }

        @Override
        public int heightDots() {
            return bitmap.heightDots() * down;
        }
    }

    /** A place for what only the printer itself can draw. */
    record Box(int x, int y, int widthDots, int heightDots, String label) implements Mark {}

    /** Where the knife went through, across the whole paper. */
    record Cut(int y, int widthDots) implements Mark {
        @Override
        public int x() {
            return 0;
        }

        @Override
        public int heightDots() {
            return 1;
        }
    }
}

package org.giliran.hardware.printer.escpos;

import org.giliran.hardware.printer.escpos.decode.Bitmap;

/** The image at the head of each ticket. */
public sealed interface Logo {
    /** No image. */
    record None() implements Logo {}

    /**
     * The printer has it in its memory, put there by the maker's program; costs a few bytes.
     *
     * @param number 1 to 255, as printed by FS p
     */
    record Numbered(int number) implements Logo {
        public Numbered {
            if (number < 1 || number > 255) {
                throw new IllegalArgumentException("a number 1..255: " + number);
            }
        }
    }

    /**
     * As {@link Numbered}, in newer printers (GS ( L).
     *
     * @param key two visible ASCII characters
     */
    record Keyed(String key) implements Logo {
        public Keyed {
            if (key.length() != 2 || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("a key of two characters: " + key);
            }
        }
    }

    /** Its dots are sent with each ticket. */
    record Raster(Bitmap bitmap) implements Logo {
        public Raster {
            if (bitmap.widthDots() > PaperWidth.MM_80.dots() || bitmap.heightDots() > HEIGHT_MAX) {
                throw new IllegalArgumentException(
                        "at most %d x %d dots: %s"
                                .formatted(PaperWidth.MM_80.dots(), HEIGHT_MAX, bitmap));
            }
        }
    }

    /** Of a raster: 25 mm. */
    int HEIGHT_MAX = 200;
}

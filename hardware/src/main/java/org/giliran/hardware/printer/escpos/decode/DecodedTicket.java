package org.giliran.hardware.printer.escpos.decode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One piece of paper, as bytes describe it. Places are dots from the left edge of what the printer
 * can reach.
 *
 * @param parts from top to bottom
 * @param cut false when the paper still hangs in the printer, or grew past all measure
 */
public record DecodedTicket(List<Part> parts, boolean cut) {
    /** From the print line to the knife: 17 mm, as on small kiosk printers. */
    public static final int HEAD_TO_KNIFE_DOTS = 136;

    public DecodedTicket {
        parts = List.copyOf(parts);
    }

    /** Something on the paper, as wide as the paper. */
    public sealed interface Part {
        /** How far the paper moves for it. */
        int heightDots();
    }

    /**
     * A printed line; white space when nothing is on it.
     *
     * @param items from left to right, standing on the line's foot
     */
    public record Line(List<Item> items, Align align, int heightDots) implements Part {
        public Line {
            items = List.copyOf(items);
        }

        /** All words of the line. */
        public String text() {
            return items.stream()
                    .map(item -> item instanceof Words words ? words.text() : "")
                    .collect(Collectors.joining());
        }

        /** The largest height on the line, 1 to 8 times the font. */
        public int scale() {
            return words().mapToInt(words -> words.look().high()).max().orElse(1);
        }

        /** Whether any of it is. */
        public boolean bold() {
            return words().anyMatch(words -> words.look().bold());
        }

        private Stream<Words> words() {
            return items.stream().filter(Words.class::isInstance).map(Words.class::cast);
        }
    }

    /** Something on a line. */
    public sealed interface Item {
        int x();

        int widthDots();

        int heightDots();
    }

    /**
     * Characters of one look.
     *
     * @param stepDots from one character to the next
     */
    public record Words(int x, int stepDots, String text, Look look) implements Item {
        @Override
        public int widthDots() {
            return stepDots * text.length();
        }

        @Override
        public int heightDots() {
            return look.heightDots();
        }
    }

    /**
     * Dots set like a character (ESC *).
     *
     * @param across paper dots for each of its dots
     * @param down likewise
     */
    public record Band(int x, Bitmap bitmap, int across, int down) implements Item {
        @Override
        public int widthDots() {
            return bitmap.widthDots() * across;
        }

        @Override
        public int heightDots() {
            return bitmap.heightDots() * down;
        }
    }

    /**
     * An image (GS v 0, GS ( L).
     *
     * @param across paper dots for each of its dots
     * @param down likewise
     */
    public record Picture(int x, Bitmap bitmap, int across, int down) implements Part {
        @Override
        public int heightDots() {
            return bitmap.heightDots() * down;
        }
    }

    /**
     * A QR code the printer drew itself.
     *
     * @param text each character a byte
     * @param moduleDots side of one of its squares
     * @param level of error correction: L, M, Q or H
     */
    public record Qr(String text, Align align, int moduleDots, char level) implements Part {
        /** About: version 4, as most of ours are. The drawing knows better. */
        @Override
        public int heightDots() {
            return 33 * moduleDots;
        }
    }

    /** A bar code, with its data as sent. */
    public record Barcode(String data, Align align, int heightDots) implements Part {}

    /** An image that the printer has in its own memory, by the key or number it is stored under. */
    public record StoredImage(String key, Align align) implements Part {
        /** A guess: only the printer knows. */
        @Override
        public int heightDots() {
            return 100;
        }
    }

    /** Where a line stands on the paper. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** How much paper it takes, at eight dots to the millimetre. */
    public int lengthDots() {
        return parts.stream().mapToInt(Part::heightDots).sum();
    }

    /** The printed lines that are not empty. */
    public List<String> texts() {
        return parts.stream()
                .filter(Line.class::isInstance)
                .map(part -> ((Line) part).text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public List<String> qrTexts() {
        return parts.stream().filter(Qr.class::isInstance).map(part -> ((Qr) part).text()).toList();
    }
}

package org.giliran.hardware.printer.escpos.decode;

import java.nio.charset.StandardCharsets;

/** GS ( L and GS 8 L: an image is sent by one call and printed by another. */
final class Graphics {
    private Print waiting = new Print(Bitmap.blank(0, 0), 1, 1);

    /** What a call means for the paper. */
    sealed interface Meaning {}

    /** Nothing, or nothing yet. */
    record Kept() implements Meaning {}

    /** An image is printed, each of its dots {@code across} by {@code down} of the paper's. */
    record Print(Bitmap dots, int across, int down) implements Meaning {}

    /** An image of the printer's own memory is printed. */
    record Recall(String key) implements Meaning {}

    /**
     * @param head of the command, ending with m and the function, and the size of an image
     * @param data what follows: the dots of an image, or the rest of a short call
     */
    Meaning command(Octets head, Octets data) {
        int from = head.at(1) == '8' ? 7 : 5;
        if (head.size() == from + CommandShape.IMAGE_HEAD) {
            return longCall(head, data, from);
        }
        return data.size() < 2 ? new Kept() : shortCall(data);
    }

    /** Function 112: rows of dots; 113 would be columns, in colours, and is passed over. */
    private Meaning longCall(Octets head, Octets data, int from) {
        if (head.at(from + 1) == 112) {
            var dots = new Bitmap(head.word(from + 6), head.word(from + 8), data.bytes());
            waiting = new Print(dots, times(head.at(from + 3)), times(head.at(from + 4)));
        }
        return new Kept();
    }

    private static int times(int value) {
        return Math.clamp(value, 1, 2);
    }

    private Meaning shortCall(Octets data) {
        return switch (data.at(1)) {
            case 2, 50 -> waiting;
            case 69 -> new Recall(data.text(2, 4, StandardCharsets.ISO_8859_1));
            default -> new Kept();
        };
    }
}

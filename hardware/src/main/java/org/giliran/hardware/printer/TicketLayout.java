package org.giliran.hardware.printer;

import java.util.List;

/**
 * What stands on one ticket, from top to bottom, apart from any printer's language or paper width.
 *
 * @param blocks printed in order; the printer feeds and cuts after the last
 */
public record TicketLayout(List<Block> blocks) {
    public TicketLayout {
        blocks = List.copyOf(blocks);
    }

    /** One block of a ticket. */
    public sealed interface Block {}

    /**
     * A line of text, centred, broken at spaces to the paper's width.
     *
     * @param text any characters; a control character is never sent to the printer
     * @param scale 1 to 8 times the printer's font A, in both directions
     */
    public record Text(String text, int scale, boolean bold) implements Block {
        public Text {
            if (scale < 1 || scale > 8) {
                throw new IllegalArgumentException("scale 1..8: " + scale);
            }
        }
    }

    /**
     * Bold text in one line, such as the number: as large as the paper's width takes.
     *
     * @param scaleMax 1 to 8; as {@link Text#scale}
     */
    public record Headline(String text, int scaleMax) implements Block {
        public Headline {
            if (scaleMax < 1 || scaleMax > 8) {
                throw new IllegalArgumentException("scale 1..8: " + scaleMax);
            }
        }
    }

    /** A QR code of the given text, drawn by the printer itself. At most 300 ASCII characters. */
    public record Qr(String text) implements Block {
        public Qr {
            if (text.isEmpty() || text.length() > 300) {
                throw new IllegalArgumentException(
                        "QR text of 1..300 characters: " + text.length());
            }
        }
    }

    /** A thin line across the paper. */
    public record Rule() implements Block {}

    /** White space of {@code lines} text lines. */
    public record Space(int lines) implements Block {}
}

package org.giliran.hardware.printer.escpos.decode;

import java.util.List;

/**
 * One piece of paper, as bytes describe it.
 *
 * @param parts from top to bottom
 * @param cut false when the paper grew past all measure without a cut
 */
public record DecodedTicket(List<Part> parts, boolean cut) {
    public DecodedTicket {
        parts = List.copyOf(parts);
    }

    /** Something on the paper. */
    public sealed interface Part {}

    /**
     * A printed line; empty for white space.
     *
     * @param scale the largest height on the line, 1 to 8 times the font
     * @param bold whether any of it is
     */
    public record Line(String text, int scale, boolean bold, Align align) implements Part {}

    /** A QR code the printer drew itself. */
    public record Qr(String text, Align align) implements Part {}

    /** A bar code, with its data as sent. */
    public record Barcode(String data) implements Part {}

    /** An image, whose dots are not kept. */
    public record Picture(int widthDots, int heightDots) implements Part {}

    /** Where a line stands on the paper. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The printed lines that are not empty. */
    public List<String> texts() {
        return parts.stream()
                .filter(Line.class::isInstance)
                .map(part -> ((Line) part).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public List<String> qrTexts() {
        return parts.stream().filter(Qr.class::isInstance).map(part -> ((Qr) part).text()).toList();
    }
}

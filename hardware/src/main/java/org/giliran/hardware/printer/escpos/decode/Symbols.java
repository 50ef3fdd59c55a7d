package org.giliran.hardware.printer.escpos.decode;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Align;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Qr;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** GS ( k for QR codes: what they shall be like, then the text, then the order to print. */
final class Symbols {
    private static final int QR = 49;
    private static final String LEVELS = "LMQH";

    private String text = "";
    private int moduleDots = 3;
    private char level = 'L';

    /** A QR code when this command prints one. */
    Optional<Qr> command(Octets data, Align align) {
        if (data.size() < 3 || data.at(0) != QR) {
            return Optional.empty();
        }
        int value = data.at(2);
        switch (data.at(1)) {
            case 67 -> moduleDots = Math.clamp(value, 1, 16);
            case 69 -> level = LEVELS.charAt(Math.clamp(value - '0', 0, 3));
            case 80 -> text = data.text(3, data.size(), StandardCharsets.ISO_8859_1);
            case 81 -> {
                return Optional.of(new Qr(text, align, moduleDots, level));
            }
            default -> {}
        }
        return Optional.empty();
    }
}

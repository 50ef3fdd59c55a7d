package org.giliran.hardware.printer.escpos.draw;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;

import org.giliran.hardware.printer.escpos.decode.Bitmap;
import org.giliran.hardware.printer.escpos.decode.DecodedTicket.Qr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The squares of a QR code, as a printer draws them from its data: without a white border. */
final class QrDrawing {
    private QrDrawing() {}

    /** One dot a square; nothing when it holds nothing, or more than any QR code can. */
    static Optional<Bitmap> of(Qr qr) {
        if (qr.text().isEmpty()) {
            return Optional.empty();
        }
        try {
            QrCode code = QrCode.encodeSegments(segments(qr.text()), level(qr.level()));
            return Optional.of(Bitmap.of(code.size, code.size, code::getModule));
        } catch (DataTooLongException _) {
            return Optional.empty();
        }
    }

    private static List<QrSegment> segments(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii
                ? QrSegment.makeSegments(text)
                : List.of(QrSegment.makeBytes(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static QrCode.Ecc level(char level) {
        return switch (level) {
            case 'M' -> QrCode.Ecc.MEDIUM;
            case 'Q' -> QrCode.Ecc.QUARTILE;
            case 'H' -> QrCode.Ecc.HIGH;
            default -> QrCode.Ecc.LOW;
        };
    }
}

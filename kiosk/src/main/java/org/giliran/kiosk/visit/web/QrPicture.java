package org.giliran.kiosk.visit.web;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;

import java.util.Optional;

/**
 * A QR code as one SVG path, a unit a module, without the white around it (four modules on each
 * side).
 *
 * @param size modules on each side
 * @param path for {@code <path d="…">}
 */
public record QrPicture(int size, String path) {

    /** The code of a text; none when the text is too long for any. */
    public static Optional<QrPicture> of(String text) {
        try {
            return Optional.of(draw(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
        } catch (DataTooLongException _) {
            return Optional.empty();
        }
    }

    private static QrPicture draw(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            row(code, y, path);
        }
        return new QrPicture(code.size, path.toString());
    }

    /** One flat rectangle for each run of black modules. */
    private static void row(QrCode code, int y, StringBuilder path) {
        int start = -1;
        for (int x = 0; x <= code.size; x++) {
            boolean black = code.getModule(x, y); // false beyond the edge
            if (black && start < 0) {
                start = x;
            } else if (!black && start >= 0) {
                path.append("M%d %dh%dv1H%dz".formatted(start, y, x - start, start));
                start = -1;
            }
        }
    }
}

package org.giliran.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes that print a logo in the middle of the paper. */
final class LogoCommand {
    private static final byte[] CENTRE = {0x1B, 'a', 1};

    private LogoCommand() {}

    static byte[] bytes(Logo logo) {
        var bytes = new ByteArrayOutputStream();
        if (!(logo instanceof Logo.None)) {
            bytes.writeBytes(CENTRE);
        }
        switch (logo) {
            case Logo.None() -> {}
            case Logo.Numbered(int number) -> octets(bytes, 0x1C, 'p', number, 0);
            case Logo.Keyed(var key) -> {
                octets(bytes, 0x1D, '(', 'L', 6, 0, 48, 69);
                bytes.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
                octets(bytes, 1, 1);
            }
            case Logo.Raster(var bitmap) -> {
                int across = (bitmap.widthDots() + 7) / 8;
                int down = bitmap.heightDots();
                octets(bytes, 0x1D, 'v', '0', 0, across, 0, down & 0xFF, down >> 8);
                bytes.writeBytes(bitmap.bytes());
            }
        }
        return bytes.toByteArray();
    }

    private static void octets(ByteArrayOutputStream to, int... octets) {
        for (int octet : octets) {
            to.write(octet);
        }
    }
}

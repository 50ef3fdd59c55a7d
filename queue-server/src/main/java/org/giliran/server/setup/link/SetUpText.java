package org.giliran.server.setup.link;

import org.giliran.server.setup.link.SetUpProblems.Collector;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Tells text from what somebody took for a set-up by mistake: pictures, old encodings, nothing. */
final class SetUpText {
    private static final String EXPECTED =
            "expected the YAML text of a set-up (hall, services, zones, counters, …)";

    private SetUpText() {}

    /** The text of a file; what is wrong with its bytes goes to {@code problems}. */
    static String of(byte[] bytes, Collector problems) {
        if (isUtf16(bytes)) {
            problems.add(1, "file", "is text in UTF-16; expected UTF-8: save it so");
            return "";
        }
        var text = CharBuffer.allocate(bytes.length);
        var in = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        String read = text.flip().toString();
        if (isBinary(bytes)) {
            problems.add(1, "file", "is no text; " + EXPECTED);
        } else if (result.isError()) {
            problems.add(lineAt(bytes, in.position()), "file", noUtf8(bytes[in.position()]));
        } else if (read.lines().allMatch(SetUpText::saysNothing)) {
            problems.add(1, "file", "is empty; " + EXPECTED);
        }
        return read;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static String noUtf8(byte found) {
        return "byte 0x%02X is not UTF-8; expected text in UTF-8: save it so".formatted(found);
    }

    /** Whether there are control characters other than tab, line feed and carriage return. */
    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    /** The line of a byte, from 1. */
    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}

package org.giliran.server.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Clips for tests: a tone each, as the page that records makes its files. */
public final class Tones {
    private static final int RATE = 48_000;

    private Tones() {}

    /** A WAV file with a tone. */
    public static byte[] wav(int hertz, double seconds, double peak) {
        int samples = (int) Math.round(seconds * RATE);
        var wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + 2 * samples).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
        for (int at = 0; at < samples; at++) {
            double wave = Math.sin(2 * Math.PI * hertz * at / RATE);
            wav.putShort((short) Math.round(Short.MAX_VALUE * peak * wave));
        }
        return wav.array();
    }

    /** A third of a second of a tone. */
    public static byte[] wav(int hertz) {
        return wav(hertz, 0.3, 0.2);
    }

    /** The body of the command that keeps a tone as a phrase. */
    public static String clip(String phrase, byte[] wav) {
        return "{\"phrase\":\"%s\",\"sound\":\"%s\"}"
                .formatted(phrase, Base64.getEncoder().encodeToString(wav));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

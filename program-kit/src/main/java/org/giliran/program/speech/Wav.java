package org.giliran.program.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Speech as a synthesiser writes it to a pipe, made whole, and as loud as the voice pack. */
final class Wav {
    /** The clips of the pack: -19 dB RMS where they sound ({@code tools/voice/render}). */
    private static final double LOUDNESS = Math.pow(10, -19 / 20.0);

    /** No clip of a pack goes above -1 dB. */
    private static final double HIGHEST = 0.89;

    /** A share of full scale; what is quieter is a pause and says nothing of the loudness. */
    private static final double PAUSE = 0.01;

    private static final int HEADER = 44;
    private static final int BLOCK = 512;
    private static final double FULL = Short.MAX_VALUE;

    private Wav() {}

    /**
     * The same sound, levelled, with the lengths that a pipe's writer could not know.
     *
     * @param piped a header of 44 bytes and samples of 16 bits, one channel
     */
    static byte[] levelled(byte[] piped) throws IOException {
        if (piped.length <= HEADER || !named(piped, 0, "RIFF") || !named(piped, 36, "data")) {
            throw new IOException("no sound");
        }
        byte[] wav = Arrays.copyOf(piped, piped.length - piped.length % 2);
        var bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        double gain = gain(bytes);
        for (int at = HEADER; at < wav.length; at += Short.BYTES) {
            bytes.putShort(at, (short) Math.round(bytes.getShort(at) * gain));
        }
        bytes.putInt(4, wav.length - 8);
        bytes.putInt(40, wav.length - HEADER);
        return wav;
    }

    private static boolean named(byte[] wav, int at, String name) {
        return name.equals(new String(wav, at, name.length(), StandardCharsets.US_ASCII));
    }

    private static double gain(ByteBuffer wav) throws IOException {
        double squares = 0;
        double peak = 0;
        int sounding = 0;
        for (int from = HEADER; from < wav.limit(); from += BLOCK) {
            int to = Math.min(from + BLOCK, wav.limit());
            double inBlock = 0;
            for (int at = from; at < to; at += Short.BYTES) {
                double sample = wav.getShort(at) / FULL;
                inBlock += sample * sample;
                peak = Math.max(peak, Math.abs(sample));
            }
            int samples = (to - from) / Short.BYTES;
            if (inBlock > PAUSE * PAUSE * samples) {
                squares += inBlock;
                sounding += samples;
            }
        }
        if (sounding == 0) {
            throw new IOException("only silence");
        }
        return Math.min(LOUDNESS / Math.sqrt(squares / sounding), HIGHEST / peak);
    }
}

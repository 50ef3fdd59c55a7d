package org.giliran.server.voice;

/**
 * What a clip of a hall's own voice must be: a WAV file of 16 bits, one channel and 48,000 samples
 * a second, with nothing in it but its samples. Every browser plays it, and all of it can be
 * checked without decoding anything.
 */
public final class Wav {
    private static final int HEADER = 44;
    private static final int RATE = 48_000;
    private static final int BYTES_OF_SAMPLE = 2;

    /** A twentieth of a second; the shortest letter is five times as long. */
    private static final int FEWEST_SAMPLES = RATE / 20;

    /** Six seconds; the longest phrase takes one and a half. */
    private static final int MOST_SAMPLES = 6 * RATE;

    /** The longest file. */
    public static final int MOST_BYTES = HEADER + MOST_SAMPLES * BYTES_OF_SAMPLE;

    /** A hundredth of full scale; what stays below is silence in a hall. */
    private static final int SILENT = 327;

    private Wav() {}

    /**
     * Checks a clip.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static void require(byte[] wav) {
        require(wav.length > HEADER && hasHeader(wav), "a WAV file of 16 bits, 1 channel, 48 kHz");
        int samples = (wav.length - HEADER) / BYTES_OF_SAMPLE;
        require(
                samples >= FEWEST_SAMPLES && samples <= MOST_SAMPLES,
                "a sound of 0.05 to 6 seconds");
        require(isHeard(wav), "a sound that can be heard");
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("a clip must be " + expected);
        }
    }

    private static boolean hasHeader(byte[] wav) {
        return wav.length % BYTES_OF_SAMPLE == 0
                && isNamed(wav, 0, "RIFF")
                && number(wav, 4, 4) == wav.length - 8
                && isNamed(wav, 8, "WAVEfmt ")
                && number(wav, 16, 4) == 16
                && number(wav, 20, 2) == 1
                && number(wav, 22, 2) == 1
                && number(wav, 24, 4) == RATE
                && number(wav, 28, 4) == RATE * BYTES_OF_SAMPLE
                && number(wav, 32, 2) == BYTES_OF_SAMPLE
                && number(wav, 34, 2) == 8 * BYTES_OF_SAMPLE
                && isNamed(wav, 36, "data")
                && number(wav, 40, 4) == wav.length - HEADER;
    }

    private static boolean isNamed(byte[] wav, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (wav[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] wav, int at, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = (number << 8) | (wav[at + i] & 0xff);
        }
        return number;
    }

    private static boolean isHeard(byte[] wav) {
        for (int at = HEADER; at < wav.length; at += BYTES_OF_SAMPLE) {
            if (Math.abs((short) number(wav, at, BYTES_OF_SAMPLE)) > SILENT) {
                return true;
            }
        }
        return false;
    }
}

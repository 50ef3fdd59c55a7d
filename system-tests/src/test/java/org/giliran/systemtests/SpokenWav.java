package org.giliran.systemtests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A WAV file that sounds like somebody who speaks, as far as a level meter can tell. */
public final class SpokenWav {
    private static final int RATE = 48_000;
    private static final int HERTZ = 150;
    private static final double[] PARTIALS = {1, 0.6, 0.45, 0.3, 0.2};

    private SpokenWav() {}

    /** A quiet room for three seconds, in which somebody says one word of seven tenths. */
    static byte[] wordInAQuietRoom() {
        return word(1);
    }

    /**
     * The same word, said more softly.
     *
     * @param loudness 1: as people speak; a thousandth: nobody would hear it
     */
    public static byte[] word(double loudness) {
        var chance = new Random(7);
        return wav(
                3,
                at ->
                        (at >= 1 && at < 1.7 ? loudness * voice(at) / 4 : 0)
                                + 0.0004 * (2 * chance.nextDouble() - 1));
    }

    private static double voice(double at) {
        double wave = 0;
        for (int i = 0; i < PARTIALS.length; i++) {
            wave += PARTIALS[i] * Math.sin(2 * Math.PI * HERTZ * (i + 1) * at + i);
        }
        return wave / 2;
    }

    private interface Wave {
        double of(double second);
    }

    private static byte[] wav(double seconds, Wave wave) {
        int length = (int) Math.round(seconds * RATE);
        var samples = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            double sample = Math.clamp(wave.of((double) i / RATE), -1, 1);
            samples.putShort((short) Math.round(Short.MAX_VALUE * sample));
        }
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var sound = new AudioInputStream(new ByteArrayInputStream(samples.array()), format, length);
        var wav = new ByteArrayOutputStream();
        try {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wav.toByteArray();
    }
}

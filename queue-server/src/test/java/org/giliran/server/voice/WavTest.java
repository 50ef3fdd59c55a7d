package org.giliran.server.voice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class WavTest {
    @Test
    void aSpokenWordIsAClip() {
        assertDoesNotThrow(() -> Wav.require(Tones.wav(440)));
        assertDoesNotThrow(() -> Wav.require(Tones.wav(440, 0.05, 0.2)));
        assertDoesNotThrow(() -> Wav.require(Tones.wav(440, 6, 0.2)));
        assertEquals(Wav.MOST_BYTES, Tones.wav(440, 6, 0.2).length);
    }

    @Test
    void whatIsTooShortTooLongOrSilentIsNone() {
        for (byte[] wav :
                new byte[][] {
                    Tones.wav(440, 0.04, 0.2),
                    Tones.wav(440, 6.01, 0.2),
                    Tones.wav(440, 0.3, 0.005),
                    new byte[0],
                    Arrays.copyOf(Tones.wav(440), 44)
                }) {
            assertThrows(IllegalArgumentException.class, () -> Wav.require(wav));
        }
    }

    /** Each byte of the header that matters, changed. */
    @ParameterizedTest
    @CsvSource({
        "0, 0x58",
        "4, 0",
        "8, 0x58",
        "12, 0x58",
        "16, 18",
        "20, 3",
        "22, 2",
        "24, 0x44",
        "29, 0",
        "32, 4",
        "34, 24",
        "36, 0x4c",
        "40, 0"
    })
    void aHeaderThatSaysSomethingElseIsRefused(int at, Integer value) {
        byte[] wav = Tones.wav(440);
        wav[at] = value.byteValue();
        assertThrows(IllegalArgumentException.class, () -> Wav.require(wav));
    }

    @Test
    void nothingMayStandBehindTheSamples() {
        byte[] wav = Tones.wav(440);
        byte[] more = Arrays.copyOf(wav, wav.length + 2);
        assertThrows(IllegalArgumentException.class, () -> Wav.require(more));
    }
}

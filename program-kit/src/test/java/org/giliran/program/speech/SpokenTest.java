package org.giliran.program.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    Loket 3 tutup pukul 08.30, maaf!  | Loket 3 tutup pukul 08.30, maaf!
                    Jum'at: "KTP & KK" (lantai 2)     | Jum'at: "KTP & KK" (lantai 2)
                    Café Ñandú                        | Café Ñandú
                    [[h@'loU]] dunia                  | h 'loU dunia
                    <speak>tolong</speak>             | speak tolong /speak
                    `id` $(id) {id} \\            | id (id) id
                    🙂 senyum                          | senyum
                    """)
    void wordsAreSpokenAndWhatSynthesisersTakeForCommandsIsNot(String text, String spoken) {
        assertEquals(spoken, Spoken.of(text));
    }

    @Test
    void signsThatSteerATerminalAreOneSpace() {
        assertEquals("satu 31mdua tiga", Spoken.of("satu\u001b[31mdua\u0007\r\n\t\u0000tiga"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'--- ... !!!'", "'🙂🙂'"})
    void whereThereIsNothingToSayNothingIsSaid(String text) {
        assertEquals("", Spoken.of(text));
    }

    @Test
    void aLongTextEndsWithASentence() {
        String sentence = "Mohon tunggu sebentar, jaringan pusat sedang diperbaiki.";
        String spoken = Spoken.of((sentence + " ").repeat(100));
        assertEquals(String.join(" ", sentence, sentence, sentence, sentence, sentence), spoken);
    }

    @Test
    void aLongTextWithoutSentencesEndsWithAWordAndOneWithoutWordsSomewhere() {
        assertTrue(Spoken.of("antrean ".repeat(1000)).endsWith(" antrean"));
        assertEquals(Spoken.MOST, Spoken.of("a".repeat(10_000)).length());
    }
}

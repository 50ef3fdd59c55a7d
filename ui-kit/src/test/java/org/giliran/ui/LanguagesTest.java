package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The tests have a third language, {@code texts/phone_jv.properties}: two words of Javanese. */
class LanguagesTest {
    @Test
    void aLanguageIsOneMoreLineAndOneMoreFile() {
        var three =
                new Languages(Texts.parse("id = Bahasa Indonesia\nen = English\njv = Basa Jawa\n"));
        assertEquals(List.of("id", "en", "jv"), three.codes());
        assertEquals("Basa Jawa", three.nameOf("jv"));
        assertEquals("id", three.first());
    }

    @Test
    void whatALanguageDoesNotSayIsSaidInTheFirst() {
        var javanese = Texts.load("phone", "jv");
        assertEquals("Giliran panjenengan", javanese.get("phone.called"));
        assertEquals("Nomor antrean Anda", javanese.get("phone.number"));
        assertEquals("3 orang", Texts.load("common", "jv").count("people", 3));
    }

    @Test
    void anAreaThatDoesNotExistIsRefusedInEveryLanguage() {
        assertThrows(IllegalArgumentException.class, () -> Texts.load("no-such-area", "jv"));
    }

    @Test
    void textsOfTwoAreasAreOneAndTheLaterWins() {
        var both = Texts.load("problems", "id").and(Texts.load("phone", "id"));
        assertEquals("Tiket ini sudah berakhir.", both.get("problem.TICKET_ENDED"));
        assertEquals("Siapkan", both.get("phone.ready"));
    }
}

package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.program.speech.Synthesiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;

/**
 * The hall's own words as sound, over the real espeak-ng, which {@code ./giliran test} installs.
 */
final class SpokenNamesTest extends RunningKiosk {
    @Override
    Synthesiser synthesiser() {
        return Synthesiser.installed(true, PATIENCE);
    }

    private HttpResponse<String> spoken(String path) throws Exception {
        return get("/api/spoken/" + path);
    }

    @Test
    void theNameOfAServiceIsSpokenInBothLanguages() throws Exception {
        HttpResponse<String> indonesian = spoken("id/service/ktp");
        assertEquals(200, indonesian.statusCode());
        assertEquals("audio/wav", indonesian.headers().firstValue("Content-Type").orElse(""));
        assertEquals("RIFF", indonesian.body().substring(0, 4));
        HttpResponse<String> english = spoken("en/service/ktp");
        assertEquals("RIFF", english.body().substring(0, 4));
        assertNotEquals(indonesian.body().length(), english.body().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/service/none", "id/hall/ktp", "id/group/ktp", "id/counter/none"})
    void whatTheHallDoesNotSayIsNotSaidForIt(String path) throws Exception {
        assertEquals(204, spoken(path).statusCode());
    }

    @Test
    void aLanguageThatIsNotSpokenIsNowhere() throws Exception {
        assertProblem(404, "NOT_FOUND", spoken("jv/service/ktp"));
    }
}

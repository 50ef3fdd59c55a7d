package org.giliran.server.setup.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.server.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was taken for a set-up by mistake is refused in one sentence, not by what YAML makes of it.
 */
class SetUpTextTest {
    private static final String EXPECTED =
            "expected the YAML text of a set-up (hall, services, zones, counters, …)";

    @TempDir private Path folder;

    private String refusal(byte[] bytes) throws IOException {
        Path file = folder.resolve("taken.yaml");
        Files.write(file, bytes);
        String said =
                String.valueOf(
                        assertThrows(CannotStart.class, () -> SetUpFiles.read(file)).getMessage());
        return said.replace("the set-up " + file + " cannot be used:\n  ", "");
    }

    private String refusal(String text, Charset charset) throws IOException {
        return refusal(text.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only words\n   # of mine\n"})
    void aFileWithoutASetUpIsEmpty(String text) throws IOException {
        assertEquals("line 1: file: is empty; " + EXPECTED, refusal(text, StandardCharsets.UTF_8));
    }

    @Test
    void aPictureIsNoText() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertEquals("line 1: file: is no text; " + EXPECTED, refusal(png));
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0};
        assertEquals("line 1: file: is no text; " + EXPECTED, refusal(archive));
    }

    @Test
    void anOldEncodingIsNamedWithItsLineAndByte() throws IOException {
        assertEquals(
                "line 2: file: byte 0xE9 is not UTF-8; expected text in UTF-8: save it so",
                refusal("hall:\n  name: caf\u00e9\n", StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatAnEditorSavedAsUnicodeIsNamed() throws IOException {
        assertEquals(
                "line 1: file: is text in UTF-16; expected UTF-8: save it so",
                refusal("hall: {}", StandardCharsets.UTF_16));
    }
}

package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The command line of the display. */
@Isolated("reads what the program says")
final class MainTest {
    @TempDir private Path folder;

    private record Ended(int status, String said) {}

    private static Ended run(List<String> options) {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(options.toArray(String[]::new));
            return new Ended(status, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --host                | 192.168.1.5 | --host: '192.168.1.5'; expected 127.0.0.1
                    --zone                | Utama!      | --zone: 'Utama!'; expected a code of the set-up
                    --width-mm            | 50          | expected a width of 100 to 10000 mm: 50
                    --viewing-distance-mm | 1           | expected a viewing distance of 300 to 100000 mm: 1
                    --voice               | loud        | --voice
                    --voice-pack          | /none       | --voice-pack: '/none'; expected a folder with manifest.json
                    --port                | -1          | --port: '-1'; expected 0
                    """)
    void aWrongOptionIsNamedWithWhatWasExpected(String option, String value, String sentence)
            throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "display-token");
        Ended ended =
                run(
                        List.of(
                                "--server=http://127.0.0.1:9",
                                "--hall=disdukcapil",
                                "--display=layar-1",
                                "--token-file=" + token,
                                option + "=" + value));
        assertEquals(2, ended.status(), ended.said());
        assertTrue(ended.said().contains(sentence), ended.said());
        assertFalse(ended.said().contains("\tat "), ended.said());
    }

    /** It would hold the hall's voice for this run. */
    @ParameterizedTest
    @ValueSource(strings = {"--media=/none", "--port=-1", "--zone=Utama!"})
    void aWrongOptionLeavesNoFolderBehind(String option) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "display-token");
        String display = "d-" + UUID.randomUUID().toString().substring(0, 23);
        Ended ended =
                run(
                        List.of(
                                "--server=http://127.0.0.1:9",
                                "--hall=disdukcapil",
                                "--display=" + display,
                                "--token-file=" + token,
                                option));
        assertEquals(2, ended.status(), ended.said());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> all = Files.list(temporary)) {
            assertFalse(all.anyMatch(f -> f.getFileName().toString().contains(display)));
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        Ended ended = run(List.of());
        assertEquals(2, ended.status());
        assertTrue(ended.said().contains("--server"), ended.said());
        assertTrue(ended.said().contains("--display"), ended.said());
    }
}

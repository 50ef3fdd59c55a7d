package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a person or a launcher starts it. */
@Isolated("reads what the program says")
final class MainTest {
    @TempDir private Path folder;
    private Path token;
    private Path ready;

    @BeforeEach
    void prepare() throws IOException {
        token = Files.writeString(folder.resolve("token"), "kiosk-token\n");
        ready = folder.resolve("ready");
    }

    private List<String> options(String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--server", "http://127.0.0.1:9",
                                "--hall", "disdukcapil",
                                "--kiosk", "kiosk-1",
                                "--token-file", token.toString(),
                                "--data", folder.resolve("data").toString(),
                                "--port", "0",
                                "--ready-file", ready.toString()));
        all.addAll(List.of(more));
        return all;
    }

    private record Ended(int status, String said) {}

    /** Runs it in this process, which ends only when it does not start. */
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

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.giliran.kiosk.Main"));
        command.addAll(options(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private String url() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Files.exists(ready)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not up within 30 s: " + Files.readString(folder.resolve("err")));
            }
            Thread.onSpinWait();
        }
        return Files.readString(ready);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --host    | 0.0.0.0          | --host: '0.0.0.0'; expected 127.0.0.1
                    --server  | ftp://x          | --server: 'ftp://x'; expected http://HOST:PORT
                    --server  | http://x/api     | --server: 'http://x/api'; expected http://HOST:PORT
                    --hall    | Disdukcapil      | --hall: 'Disdukcapil'; expected a code of the set-up
                    --kiosk   | a b              | --kiosk: 'a b'; expected a code of the set-up
                    --port    | 70000            | --port: '70000'; expected 0
                    --port    | many             | Invalid value for option '--port': 'many' is not a whole number
                    --paper   | 70               | --paper: '70'; expected 58 or 80
                    --printer | usb              | --printer 'usb': no such kind of printer; expected simulated,
                    --scanner | usb              | --scanner 'usb': no such kind of scanner; expected simulated,
                    --scanner | serial:/dev/x@12345 | --scanner 'serial:/dev/x@12345': serial ports do not know 12345 baud, but 1200, 2400, 4800, 9600,
                    --logo    | file:/nope.png   | --logo 'file:/nope.png': no such file; expected none, stored:KEY or file:PATH
                    --logo    | file:/           | --logo 'file:/': this is no file; expected
                    --logo    | file:/dev/null   | --logo 'file:/dev/null': this is no file; expected
                    --wings   | 2                | Unknown options: '--wings', '2'
                    --buttons | usb              | --buttons 'usb': no such kind of panel; expected simulated,
                    --buttons | gpio,lines=1/2   | --buttons 'gpio,lines=1/2': '1/2' is not four numbers
                    --rating-counter | Loket 1   | --rating-counter: 'Loket 1'; expected a code of the set-up
                    --token-file | /nowhere/token | --token-file: '/nowhere/token'; expected a readable file
                    """)
    void aWrongOptionIsNamedWithWhatWasExpected(String option, String value, String sentence) {
        List<String> options = options();
        int at = options.indexOf(option);
        if (at >= 0) {
            options.subList(at, at + 2).clear();
        }
        options.addAll(List.of(option, value));
        Ended ended = run(options);
        assertEquals(2, ended.status(), ended.said());
        assertTrue(ended.said().contains(sentence), ended.said());
        assertEquals(2, ended.said().lines().count(), ended.said());
        assertTrue(ended.said().endsWith("Try 'giliran kiosk --help'.\n"), ended.said());
        assertFalse(ended.said().contains("\tat "), ended.said());
    }

    @Test
    void aDataFolderInUseIsSaidInOneSentence() throws Exception {
        Process first = start("--stop-on-stdin-end");
        try {
            url();
            Ended second = run(options());
            assertEquals(1, second.status(), second.said());
            assertTrue(second.said().contains("in use by another running program"), second.said());
        } finally {
            first.outputWriter().close();
            assertTrue(first.waitFor(20, TimeUnit.SECONDS));
        }
        assertEquals(0, first.exitValue());
    }

    @Test
    void itTellsWhereItIsAndStopsWellWhenAsked() throws Exception {
        Process kiosk = start();
        var http = HttpClient.newHttpClient();
        String url = url();
        assertTrue(url.matches("http://127\\.0\\.0\\.1:\\d+"), url);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ready)));
        var health = HttpRequest.newBuilder(URI.create(url + "/health")).build();
        assertEquals(200, http.send(health, BodyHandlers.ofString()).statusCode());
        kiosk.destroy(); // SIGTERM
        assertTrue(kiosk.waitFor(20, TimeUnit.SECONDS));
        assertEquals(143, kiosk.exitValue());
        assertFalse(Files.exists(ready));
        String said = Files.readString(folder.resolve("err"));
        assertFalse(said.contains("\tat "), said);
        assertEquals("", Files.readString(folder.resolve("out")));
    }
}

package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.device.StatusTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** What a technician reads, for troubles as they really come. */
final class CauseTest {
    @TempDir private static Path folder;

    private static String causeOf(Executable work) {
        return Cause.of(assertThrows(Exception.class, work));
    }

    private static void ask(String host, int port) throws IOException, InterruptedException {
        new QueueClient(URI.create("http://" + host + ":" + port), "h", "token").get("/board");
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** A server that answers each request with these words, and no more. */
    private static String afterAnswer(String answer) throws IOException {
        try (var server = listening()) {
            Thread.startVirtualThread(() -> answer(server, answer));
            return causeOf(() -> ask("127.0.0.1", server.getLocalPort()));
        }
    }

    /** A client may ask twice before it gives up. */
    private static void answer(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (Socket asked = server.accept()) {
                if (asked.getInputStream().read(new byte[8192]) > 0) {
                    asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException _) {
                // the client went first, or the test has ended
            }
        }
    }

    @Test
    void aServerThatIsOff() throws IOException {
        var once = listening();
        once.close();
        assertEquals(
                "nobody listens at its address",
                causeOf(() -> ask("127.0.0.1", once.getLocalPort())));
    }

    @Test
    void aServerWhoseNameNobodyKnows() {
        assertEquals(
                "its name is not known in this network",
                causeOf(() -> ask("antrean.invalid", 8080)));
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (var silent = listening()) {
            assertEquals(
                    "it did not answer in time",
                    causeOf(() -> ask("127.0.0.1", silent.getLocalPort())));
        }
    }

    @Test
    void aConnectionThatBreaks() throws IOException {
        assertEquals("the connection broke off", afterAnswer(""));
        assertEquals("the connection broke off", afterAnswer("HTTP/1.1 20"));
        assertEquals(
                "the connection broke off",
                afterAnswer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"));
    }

    @Test
    void anAnswerThatIsNone() {
        assertEquals(
                "its answer cannot be understood",
                causeOf(() -> Wire.readAnswer("<html>", StatusTaken.class)));
    }

    @Test
    void aDiskThatIsFullAndFilesThatAreNotThere() {
        assertEquals("No space left on device", causeOf(CauseTest::writeToAFullDisk));
        Path missing = folder.resolve("missing");
        assertEquals(missing + " is not there", causeOf(() -> Files.readString(missing)));
        Path inAFile = Path.of("/dev/null/journal");
        assertEquals(inAFile + ": Not a directory", causeOf(() -> Files.readString(inAFile)));
    }

    private static void writeToAFullDisk() throws IOException {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            full.write(1);
        }
    }

    @Test
    void whatAnotherThreadMetAndWhatNobodyForesaw() {
        var full = new UncheckedIOException(new IOException("No space left on device"));
        assertEquals("No space left on device", Cause.of(new CompletionException(full)));
        var refused = new ProblemException(503, "DISK_FULL", "this kiosk cannot write its journal");
        assertEquals("this kiosk cannot write its journal", Cause.of(refused));
        assertEquals(
                "java.lang.IllegalStateException: a fault of the program",
                Cause.of(new IllegalStateException("a fault of the program")));
    }
}

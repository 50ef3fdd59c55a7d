package org.giliran.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that sends what the test says, in pieces of the test's choice. */
@Timeout(20)
class ConnectionTest {
    private static final Request REQUEST = Request.get("/board", "Giliran-Head: 7:ab\r\n");

    private ServerSocket server;
    private Connection connection;
    private Socket other;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        connection = new Connection(server.getLocalPort());
        other = server.accept();
    }

    @AfterEach
    void disconnect() throws IOException {
        connection.close();
        other.close();
        server.close();
    }

    @Test
    void aBodyWithALengthIsReadWhole() throws IOException {
        says(
                "HTTP/1.1 201 Created",
                "Content-Length: 12",
                "Giliran-Head: 9:cd",
                "",
                "{\"id\":\"A-1\"}");
        Answer answer = connection.send(REQUEST);
        assertEquals(new Answer(201, "9:cd", "{\"id\":\"A-1\"}"), answer);
        assertEquals("A-1", answer.text("id"));
    }

    @Test
    void chunksArePutTogether() throws IOException {
        says(
                "HTTP/1.1 200 OK",
                "Transfer-Encoding: chunked",
                "",
                "3",
                "abc",
                "10",
                "0123456789abcdef",
                "0",
                "",
                "");
        assertEquals("abc0123456789abcdef", connection.send(REQUEST).body());
    }

    @Test
    void anAnswerWithoutABodyIsFollowedByTheNext() throws IOException {
        says("HTTP/1.1 204 No Content", "", "HTTP/1.1 200 OK", "Content-Length: 2", "", "ok");
        assertEquals(204, connection.send(REQUEST).status());
        assertEquals("ok", connection.send(REQUEST).body());
    }

    @Test
    void aBodyLargerThanTheBufferIsReadWhole() throws IOException {
        String body = "x".repeat(50_000);
        Thread.ofVirtual().start(() -> says("HTTP/1.1 200 OK", "Content-Length: 50000", "", body));
        assertEquals(body, connection.send(REQUEST).body());
    }

    @Test
    void aServerThatGoesAwayIsAnError() throws IOException {
        says("HTTP/1.1 200 OK", "Content-Length: 100", "", "half");
        other.shutdownOutput();
        assertThrows(EOFException.class, () -> connection.send(REQUEST));
    }

    @Test
    void aRequestCarriesItsHeadersAndTheLengthOfItsBodyInBytes() throws IOException {
        says("HTTP/1.1 204 No Content", "", "");
        connection.send(Request.post("/tickets", "Idempotency-Key: k\r\n", "{\"a\":\"é\"}"));
        connection.close();
        String sent = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(sent.startsWith("POST /tickets HTTP/1.1\r\nHost: 127.0.0.1:"), sent);
        assertTrue(sent.contains("\r\nIdempotency-Key: k\r\n"), sent);
        assertTrue(sent.contains("\r\nContent-Length: 10\r\n"), sent);
        assertTrue(sent.endsWith("\r\n\r\n{\"a\":\"é\"}"), sent);
    }

    @Test
    void aFieldThatIsNotThereIsAnError() {
        assertThrows(IOException.class, () -> new Answer(200, "", "{}").text("number"));
    }

    /** Lines, with the ends of lines that HTTP wants between them. */
    private void says(String... lines) {
        try {
            other.getOutputStream()
                    .write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.giliran.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection to this computer that is kept alive; one request at a time.
 *
 * <p>It exists because the load must cost less than what it measures: on two cores {@code
 * java.net.http} takes more time for a request than the server for its answer. It understands what
 * the servers here send and nothing else: a length or chunks, no trailers, no redirects.
 */
public final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final int port;
    private final byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /** Connects to 127.0.0.1. */
    public Connection(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws IOException when the connection breaks first
     */
    public Answer send(Request request) throws IOException {
        socket.getOutputStream().write(request.bytes(port));
        int status = status(line());
        var headers = new Headers();
        String line = line();
        while (!line.isEmpty()) {
            headers.read(line);
            line = line();
        }
        String body = headers.chunked ? chunks() : text(headers.length);
        return new Answer(status, headers.head, body);
    }

    /** The three headers that matter here. */
    private static final class Headers {
        private int length;
        private boolean chunked;
        private String head = "";

        void read(String line) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "giliran-head" -> head = value;
                default -> {}
            }
        }
    }

    private static int status(String line) throws IOException {
        if (!line.startsWith("HTTP/1.1 ")) {
            throw new IOException("not an answer of HTTP/1.1: " + line);
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        int length = Integer.parseInt(line(), 16);
        while (length > 0) {
            body.append(text(length));
            line();
            length = Integer.parseInt(line(), 16);
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        var bytes = new byte[length];
        int known = Math.min(length, end - start);
        System.arraycopy(buffer, start, bytes, 0, known);
        start += known;
        if (in.readNBytes(bytes, known, length - known) < length - known) {
            throw new EOFException("the server broke off an answer");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        int at = start;
        while (true) {
            while (at < end) {
                if (buffer[at++] == '\n') {
                    String line =
                            new String(buffer, start, at - start - 2, StandardCharsets.ISO_8859_1);
                    start = at;
                    return line;
                }
            }
            at -= fill();
        }
    }

    /** Reads more behind what is there, and returns by how much that moved to the front. */
    private int fill() throws IOException {
        int moved = start;
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count <= 0) {
            throw new EOFException("the server closed the connection");
        }
        end += count;
        return moved;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

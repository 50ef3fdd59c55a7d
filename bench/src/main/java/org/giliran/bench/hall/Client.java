package org.giliran.bench.hall;

import org.giliran.bench.load.Answer;
import org.giliran.bench.load.Connection;
import org.giliran.bench.load.Request;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A device or a console: its connection, its token, its keys, and the newest head it was shown.
 *
 * <p>A command that was not answered stays the next one, under its key, also after the client was
 * connected to another server.
 */
final class Client implements AutoCloseable {
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final String RUN = String.format("%08x", ThreadLocalRandom.current().nextInt());

    private final String token;
    private final int number = CLIENTS.incrementAndGet();
    private Connection connection;
    private String head = "";
    private int commands;
    private boolean answered = true;

    Client(ServerProcess server, String token) throws IOException {
        this.token = token;
        this.connection = new Connection(server.port());
    }

    void connect(ServerProcess server) throws IOException {
        connection.close();
        connection = new Connection(server.port());
    }

    Connection connection() {
        return connection;
    }

    /** A command of the hall under a fresh key, or under the same when it was not answered. */
    Request command(String path, String json) {
        commands += answered ? 1 : 0;
        answered = false;
        String key = String.format("bench-%s-%05d-%09d", RUN, number, commands);
        return Request.post(
                "/api/halls/" + HallFolder.HALL + path,
                headers() + "Idempotency-Key: " + key + "\r\n",
                json);
    }

    /** Reads something of the hall. */
    Request read(String path) {
        return Request.get("/api/halls/" + HallFolder.HALL + path, headers());
    }

    private String headers() {
        String authorization = "Authorization: Bearer " + token + "\r\n";
        return head.isEmpty() ? authorization : authorization + "Giliran-Head: " + head + "\r\n";
    }

    /** Whether its last command was not answered. */
    boolean waits() {
        return !answered;
    }

    /** The last command is done. */
    void answered(Answer answer) {
        answered = true;
        head = answer.head();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

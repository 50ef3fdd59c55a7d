package org.giliran.bench.hall;

import org.giliran.bench.load.Answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A wall display that polls the board and notes when it first sees each call. */
final class Wall implements AutoCloseable {
    private static final String BOARD = "/board?zone=utama";

    private final Client client;
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final Thread thread;
    private String version;
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;
    private volatile String failure = "";

    Wall(RunningHall hall) throws IOException {
        this.client = hall.client(hall.folder().display());
        Answer first = client.connection().send(client.read(BOARD));
        this.version = first.text("version");
        numbers(first.body()).forEach(number -> seen.put(number, Long.MIN_VALUE));
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try {
            while (!closed) {
                poll();
            }
        } catch (IOException e) {
            failure = closed ? "" : String.valueOf(e.getMessage());
        }
    }

    private void poll() throws IOException {
        Answer answer =
                client.connection().send(client.read(BOARD + "&after=" + version + "&wait=30"));
        long now = System.nanoTime();
        switch (answer.status()) {
            case 200 -> {
                version = answer.text("version");
                numbers(answer.body()).reversed().forEach(number -> see(number, now));
            }
            case 204 -> {}
            default -> throw new IOException("a wall was answered " + answer.status());
        }
    }

    private void see(String number, long now) {
        if (seen.putIfAbsent(number, now) == null) {
            count.incrementAndGet();
        }
    }

    /** The numbers on a board, newest call first. */
    private static List<String> numbers(String board) {
        var numbers = new ArrayList<String>();
        String mark = "\"number\":\"";
        int at = board.indexOf(mark);
        while (at >= 0) {
            int from = at + mark.length();
            numbers.add(board.substring(from, board.indexOf('"', from)));
            at = board.indexOf(mark, from);
        }
        return numbers;
    }

    /** Calls it has seen since it was made. */
    int count() {
        return count.get();
    }

    String failure() {
        return failure;
    }

    /** When it first saw each call, in the order it saw them; read it after {@link #close}. */
    Map<String, Long> seen() {
        return seen;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        client.close();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

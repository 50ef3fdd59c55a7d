package org.giliran.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A wall display that polls a board and notes when it first sees each call. */
public final class Wall implements AutoCloseable {
    private final Connection connection;
    private final Function<String, Request> poll;
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private final Thread thread;
    private String version;
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;
    private volatile String failure = "";

    /**
     * Looks at the board once, then begins to watch.
     *
     * @param poll what to ask to learn of something newer than a version; answered at once when the
     *     version is empty
     */
    public Wall(Connection connection, Function<String, Request> poll) throws IOException {
        this.connection = connection;
        this.poll = poll;
        Answer first = connection.send(poll.apply(""));
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
        Answer answer = connection.send(poll.apply(version));
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

    /** Why it has stopped before it was closed; empty when it has not. */
    public String failure() {
        return failure;
    }

    /** When it first saw each call, in the order it saw them; read it after {@link #close}. */
    Map<String, Long> seen() {
        return seen;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        connection.close();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.giliran.program;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Keeps an eye on every connection: how many there are, and that none holds a thread, memory or a
 * stop because its client sends or reads too slowly. Jetty's own limit begins anew with each byte;
 * these do not.
 *
 * <p>Safe for all threads. A slow connection is closed without an answer: whoever sends a byte a
 * second does not read one, and its command was not taken.
 */
final class Connections
        implements Connection.Listener, HttpConfiguration.Customizer, AutoCloseable {
    /** The name of the thread that looks at them. */
    static final String THREAD = "connections";

    /** So often in the time that a request may take. */
    private static final int LOOKS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final ConnectionLimits limits;
    private final Map<Connection, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What a connection does. */
    private enum Doing {
        NOTHING,
        SENDING_HEADER,
        SENDING_BODY,
        BEING_ANSWERED
    }

    private record Stage(Doing doing, long since, long bytes) {}

    private static final class Line {
        private final Connection connection;
        private final String address;
        private volatile Stage stage;

        Line(Connection connection) {
            this.connection = connection;
            this.address = Client.address(connection.getEndPoint().getRemoteSocketAddress());
            this.stage = now(Doing.NOTHING);
        }

        private Stage now(Doing doing) {
            return new Stage(doing, System.nanoTime(), connection.getBytesIn());
        }

        void begins(Doing doing) {
            stage = now(doing);
        }

        /** A header has begun when bytes have come since the last answer. */
        void look() {
            Stage known = stage;
            if (known.doing == Doing.NOTHING && connection.getBytesIn() > known.bytes) {
                begins(Doing.SENDING_HEADER);
            }
        }

        boolean isSending() {
            return stage.doing == Doing.SENDING_HEADER || stage.doing == Doing.SENDING_BODY;
        }

        void close() {
            connection.getEndPoint().close();
        }
    }

    Connections(ConnectionLimits limits) {
        this.limits = limits;
    }

    /** Looks at them from now on, until it is closed. */
    void begin() {
        Thread.ofVirtual().name(THREAD).start(this::watch);
    }

    @Override
    public void onOpened(Connection connection) {
        var line = new Line(connection);
        lines.put(connection, line);
        int mine = ofAddress.merge(line.address, 1, Integer::sum);
        if (mine > limits.mostOfOneAddress() || lines.size() > limits.most()) {
            line.close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Line line = lines.remove(connection);
        if (line != null) {
            ofAddress.computeIfPresent(line.address, (_, n) -> n == 1 ? null : n - 1);
        }
    }

    /** A header has come. */
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        Line line = lines.get(request.getConnectionMetaData().getConnection());
        if (line == null) {
            return request;
        }
        Request.addCompletionListener(request, _ -> line.begins(Doing.NOTHING));
        if (!hasBody(request.getHeaders())) {
            line.begins(Doing.BEING_ANSWERED);
            return request;
        }
        line.begins(Doing.SENDING_BODY);
        return new Watched(request, line);
    }

    private static boolean hasBody(HttpFields headers) {
        return headers.contains(HttpHeader.TRANSFER_ENCODING)
                || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    /** A request whose body is still to come. */
    private static final class Watched extends Request.Wrapper {
        private final Line line;

        Watched(Request request, Line line) {
            super(request);
            this.line = line;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast() && line.stage.doing == Doing.SENDING_BODY) {
                line.begins(Doing.BEING_ANSWERED);
            }
            return chunk;
        }
    }

    private void watch() {
        Duration every = limits.request().dividedBy(LOOKS);
        try {
            while (!closed.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
                lines.values().forEach(this::look);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that cannot be looked at must not protect the others from the look. */
    private void look(Line line) {
        try {
            line.look();
            if (isTooSlow(line)) {
                line.close();
            }
        } catch (RuntimeException e) {
            LOG.error("a connection cannot be looked at, and is closed", e);
            onClosed(line.connection);
            Closing.quietly(line::close);
        }
    }

    private boolean isTooSlow(Line line) {
        Stage stage = line.stage;
        Duration took = Duration.ofNanos(System.nanoTime() - stage.since);
        return switch (stage.doing) {
            case NOTHING -> false; // Jetty closes a connection that rests
            case SENDING_HEADER, SENDING_BODY -> took.compareTo(limits.request()) > 0;
            case BEING_ANSWERED -> took.compareTo(limits.answer()) > 0;
        };
    }

    /** Closes those whose request has not come whole: nothing of it was done, or will be. */
    void closeUnfinished() {
        closeAll(Line::isSending);
    }

    private void closeAll(Predicate<Line> which) {
        lines.values().stream().filter(which).forEach(Line::close);
    }

    /** How many are open. */
    int size() {
        return lines.size();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

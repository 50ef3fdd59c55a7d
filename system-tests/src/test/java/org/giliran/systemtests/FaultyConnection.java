package org.giliran.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One connection through a {@link FaultProxy}; its two directions are carried by two threads. */
final class FaultyConnection {
    private static final double LOSS = 0.3;
    private static final int SLOW_PIECE = 100;
    private static final Duration SLOW_PAUSE = Duration.ofMillis(100);
    private static final Duration FIRST_RESENT = Duration.ofMillis(200);
    private static final Duration FIRST_RECONNECT = Duration.ofSeconds(1);

    private final Socket client;
    private final Supplier<Weather> weather;
    private final Random chance;
    private final Socket server = new Socket();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** The directions in which something was lost, by the weather that loses it. */
    private final Set<Weather> holes = ConcurrentHashMap.newKeySet();

    FaultyConnection(Socket client, Supplier<Weather> weather, long seed) {
        this.client = client;
        this.weather = weather;
        this.chance = new Random(seed);
    }

    /** Carries until it ends; blocks its caller. */
    void carry(URI to) {
        try {
            if (weather.get() == Weather.AWAY || !connect(to)) {
                reset();
                return;
            }
            Thread.ofVirtual().start(() -> pump(server, client, Weather.ANSWERS_LOST));
            pump(client, server, Weather.REQUESTS_LOST);
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A lost SYN is sent again. In half-open weather there is nobody behind. */
    private boolean connect(URI to) {
        if (weather.get() == Weather.LOSSY) {
            pause(losses(FIRST_RECONNECT));
        }
        try {
            server.connect(new InetSocketAddress(to.getHost(), to.getPort()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** How long what is sent takes until it is not lost. */
    private synchronized Duration losses(Duration first) {
        Duration late = Duration.ZERO;
        for (Duration next = first; chance.nextDouble() < LOSS; next = next.multipliedBy(2)) {
            late = late.plus(next);
        }
        return late;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private void pump(Socket from, Socket to, Weather deaf) {
        byte[] piece = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                carry(piece, n, out, deaf);
            }
            end(deaf);
        } catch (IOException _) {
            end(deaf);
        }
    }

    private void carry(byte[] piece, int length, OutputStream out, Weather deaf)
            throws IOException {
        Weather now = weather.get();
        if (isLost(now, deaf)) {
            holes.add(deaf);
            return;
        }
        switch (now) {
            case RESETS -> tear(piece, length, out);
            case SLOW -> drip(piece, length, out);
            case LOSSY -> {
                pause(losses(FIRST_RESENT));
                out.write(piece, 0, length);
            }
            default -> out.write(piece, 0, length);
        }
    }

    private void tear(byte[] piece, int length, OutputStream out) throws IOException {
        boolean torn;
        int kept;
        synchronized (this) {
            torn = chance.nextDouble() < LOSS;
            kept = torn ? chance.nextInt(length) : length;
        }
        out.write(piece, 0, kept);
        if (torn) {
            reset();
        }
    }

    private void drip(byte[] piece, int length, OutputStream out) throws IOException {
        for (int at = 0; at < length; at += SLOW_PIECE) {
            out.write(piece, at, Math.min(SLOW_PIECE, length - at));
            if (weather.get() == Weather.SLOW) {
                pause(SLOW_PAUSE);
            }
        }
    }

    private boolean isLost(Weather now, Weather deaf) {
        return holes.contains(deaf) || now == deaf || now == Weather.HALF_OPEN;
    }

    /** That one side has ended is told to the other, unless the line loses it. */
    private void end(Weather deaf) {
        if (isLost(weather.get(), deaf)) {
            holes.add(deaf);
            return;
        }
        close(client);
        close(server);
        ended.countDown();
    }

    /** The weather is fair again: bytes that are missing would make another request of it. */
    void healed() {
        if (!holes.isEmpty()) {
            reset();
        }
    }

    /** Ends it at once for both, as a machine does that knows of no such connection. */
    void reset() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException _) {
                // closed already
            }
            close(socket);
        }
        ended.countDown();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed is closed
        }
    }
}

package org.giliran.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line of TCP between a program and its server that a test makes bad and heals. Each connection
 * has its own chance, drawn from the seed in the order in which they are made.
 */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket accepting;
    private final Random seeds;
    private final Set<FaultyConnection> open = ConcurrentHashMap.newKeySet();
    private volatile URI server;
    private volatile Weather weather = Weather.FAIR;

    FaultProxy(String server, long seed) throws IOException {
        this.server = URI.create(server);
        this.seeds = new Random(seed);
        this.accepting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("fault-proxy").start(this::run);
    }

    /** Where a program finds the server. */
    String url() {
        return "http://127.0.0.1:" + accepting.getLocalPort();
    }

    /** The server is somewhere else from now on. */
    void to(String url) {
        server = URI.create(url);
    }

    Weather weather() {
        return weather;
    }

    /**
     * The weather from now on, on all connections. Those that have lost something never come right
     * again: a heal ends them.
     */
    void weather(Weather next) {
        weather = next;
        switch (next) {
            case AWAY -> open.forEach(FaultyConnection::reset);
            case FAIR -> open.forEach(FaultyConnection::healed);
            case ANSWERS_LOST, REQUESTS_LOST, HALF_OPEN, RESETS, SLOW, LOSSY -> {
                // what is on its way meets it
            }
        }
    }

    private void run() {
        try {
            while (true) {
                Socket client = accepting.accept();
                var connection = new FaultyConnection(client, this::weather, seeds.nextLong());
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(FaultyConnection connection) {
        try {
            connection.carry(server);
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        accepting.close();
        open.forEach(FaultyConnection::reset);
    }
}

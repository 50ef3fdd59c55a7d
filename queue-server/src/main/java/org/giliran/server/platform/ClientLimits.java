package org.giliran.server.platform;

import org.giliran.program.ConnectionLimits;
import org.giliran.program.PollPlaces;
import org.giliran.program.RateLimit;

import java.util.function.LongSupplier;

/**
 * What one client may ask of a server: more than any client of a hall ever needs, and so little
 * that it cannot take the server from the others. A client is a person or device that has shown its
 * token, else an address.
 *
 * @param requestsPerSecond of any kind, pages and their files too; four seconds' worth at once. A
 *     whole hall of phones may be one address: 500 of them ask 65 times a second, and somebody who
 *     opens the page asks for 15 files
 * @param commandsPerSecond of those, commands; ten seconds' worth at once. A counter sends one in
 *     half a minute. A tenth of them may ask for a new ticket, 20 seconds' worth at once: a kiosk
 *     prints one in 5 s, and hands over by the hundred what it gave alone
 * @param pollsHeld for one client at one time; a device needs two, a person one for each window
 * @param connections of all clients; three in five may be of one address
 */
public record ClientLimits(
        int requestsPerSecond, int commandsPerSecond, int pollsHeld, int connections) {
    /** For a hall. */
    public static final ClientLimits USUAL =
            new ClientLimits(500, 50, 500, ConnectionLimits.USUAL.most());

    /** So high that a load program does not meet them. */
    public static final ClientLimits NONE =
            new ClientLimits(10_000_000, 10_000_000, 1_000_000, 100_000);

    private static final int TICKETS_IN_COMMANDS = 10;

    /**
     * Wrong passwords of one address, and log-ins of one name from it: a hall after a power cut has
     * 64 counters. The passwords themselves are guarded by name.
     */
    private static final int LOG_INS_AT_ONCE = 100;

    public ClientLimits {
        if (requestsPerSecond < 1 || commandsPerSecond < 1 || pollsHeld < 1 || connections < 1) {
            throw new IllegalArgumentException(
                    "a limit below 1: %d requests, %d commands, %d polls, %d connections"
                            .formatted(
                                    requestsPerSecond, commandsPerSecond, pollsHeld, connections));
        }
    }

    /** Where polls are held: of one client, and no more than there are connections. */
    public PollPlaces places() {
        return new PollPlaces(connections, pollsHeld);
    }

    /** What an HTTP server has to keep. */
    public ConnectionLimits connectionLimits() {
        return new ConnectionLimits(
                connections,
                Math.max(1, connections * 3 / 5),
                ConnectionLimits.USUAL.request(),
                ConnectionLimits.USUAL.answer());
    }

    /** A hall whose clock runs faster for a trial lives as much faster. */
    RateLimit requests(double speed, LongSupplier nanoTime) {
        return new RateLimit(requestsPerSecond * speed, burst(requestsPerSecond, 4), nanoTime);
    }

    RateLimit commands(double speed, LongSupplier nanoTime) {
        return new RateLimit(commandsPerSecond * speed, burst(commandsPerSecond, 10), nanoTime);
    }

    RateLimit tickets(double speed, LongSupplier nanoTime) {
        double perSecond = commandsPerSecond / (double) TICKETS_IN_COMMANDS;
        return new RateLimit(perSecond * speed, burst(perSecond, 20), nanoTime);
    }

    /** Of one address in which passwords are wrong, and of one name in it. */
    public RateLimit logIns(double speed, LongSupplier nanoTime) {
        return new RateLimit(speed, LOG_INS_AT_ONCE, nanoTime);
    }

    private static int burst(double perSecond, int seconds) {
        return (int) Math.max(1, perSecond * seconds);
    }
}

package org.giliran.server;

import org.giliran.journal.Reserve;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.LocalServer;
import org.giliran.server.platform.BackupPlan;
import org.giliran.server.platform.ClientLimits;
import org.giliran.server.platform.MachineTime;
import org.giliran.server.platform.ServerSettings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole server in this process: real files, real tables, real HTTP on a free port, and a clock
 * that is turned by hand.
 */
public final class RunningServer implements AutoCloseable {
    /** 09:00 on a Saturday in Jakarta; any other instant would do. */
    public static final Instant MORNING = Instant.parse("2026-11-21T02:00:00Z");

    public static final String HALL_PATH = "/api/halls/balai";

    private final Path data;
    private final HandClock clock;
    private final HallClock hallClock;
    private Optional<BackupPlan> backups = Optional.empty();
    private ClientLimits limits = ClientLimits.NONE;
    private Life life = new Life();
    private HttpClient http = HttpClient.newHttpClient();
    private LocalServer server;

    private RunningServer(Path data, HandClock clock, HallClock hallClock) {
        this.data = data;
        this.clock = clock;
        this.hallClock = hallClock;
        this.server = begin();
    }

    /** The test hall on its first morning; everybody is known and logged in. */
    public static RunningServer start(Path data) {
        return start(data, new HandClock(MORNING));
    }

    public static RunningServer start(Path data, HandClock clock) {
        return start(data, clock, HallClock.of(clock));
    }

    /**
     * A hall whose own clock is another one; that of the machine is turned by hand all the same.
     */
    public static RunningServer start(Path data, HallClock hallClock) {
        return start(data, new HandClock(MORNING), hallClock);
    }

    /** A hall with journeys, a rota and rules for tickets, at the same hour. */
    public static RunningServer startWithRules(Path data) {
        return startWith(data, "/hall-rules.yaml");
    }

    /** A hall with three kiosks, at the same hour. */
    public static RunningServer startWithKiosks(Path data) {
        return startWith(data, "/hall-kiosks.yaml");
    }

    /** A hall whose services are in groups, at the same hour. */
    public static RunningServer startWithGroups(Path data) {
        return startWith(data, "/hall-groups.yaml");
    }

    /** The program of a kiosk that the hall has beside {@link Who#KIOSK}. */
    public Caller asKiosk(String kiosk) {
        return asToken(Objects.requireNonNull(TestAccounts.get().otherKiosks().get(kiosk)));
    }

    /** A hall of another set-up, at the same hour; {@code setUp} is a resource of the tests. */
    static RunningServer startWith(Path data, String setUp) {
        var clock = new HandClock(MORNING);
        return start(data, clock, HallClock.of(clock), setUp);
    }

    private static RunningServer start(Path data, HandClock clock, HallClock hallClock) {
        return start(data, clock, hallClock, "/hall.yaml");
    }

    private static RunningServer start(
            Path data, HandClock clock, HallClock hallClock, String setUp) {
        try {
            Files.createDirectories(data);
            if (!Files.exists(data.resolve("accounts.json"))) {
                Files.writeString(data.resolve("accounts.json"), TestAccounts.get().file());
            }
            writeSetUp(data.resolve("setup.yaml"), setUp);
            return new RunningServer(data, clock, hallClock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the test hall's set-up to a file. */
    public static void writeSetUp(Path file) throws IOException {
        writeSetUp(file, "/hall.yaml");
    }

    private static void writeSetUp(Path file, String resource) throws IOException {
        try (InputStream in = RunningServer.class.getResourceAsStream(resource)) {
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private LocalServer begin() {
        try {
            return QueueServer.start(
                    new ServerSettings(
                            data,
                            0,
                            Optional.of(data.resolve("setup.yaml")),
                            hallClock,
                            new MachineTime(clock, clock::nanoTime),
                            Reserve.USUAL_BYTES,
                            backups,
                            limits),
                    life);
        } catch (IOException | RuntimeException e) {
            life.close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    /** Stops the server in good order and starts another one on the same data. */
    public void restart() {
        stop();
        resume();
    }

    /** Stops the server in good order; connections that are still open are closed first. */
    public void stop() {
        http.shutdownNow();
        life.close();
    }

    /** Stops the server as callers see it: they keep their connections. */
    public void stopUnderWay() {
        life.close();
    }

    /** Starts again after {@link #stop}. */
    public void resume() {
        life = new Life();
        http = HttpClient.newHttpClient();
        server = begin();
    }

    /** From the next start on, backups are made by this plan. */
    public void planBackups(BackupPlan plan) {
        backups = Optional.of(plan);
    }

    /** From the next start on, a client may ask for no more than this. */
    public void limitClients(ClientLimits most) {
        limits = most;
    }

    public Caller as(Who who) {
        return asToken(token(who));
    }

    public String token(Who who) {
        return TestAccounts.get().tokens().getOrDefault(who, "");
    }

    public Caller asToken(String token) {
        return new Caller(http, URI.create(server.url()), token, Map.of());
    }

    /**
     * Somebody who logs in with his password now; the sessions of {@link #as} end with the shift.
     */
    public Caller loggedIn(Who who) {
        Answer session = logIn(who.login(), TestAccounts.PASSWORD);
        return asToken(session.expect(201).get("token"));
    }

    /** Waits until so many polls are held. */
    public void awaitHeldPolls(int count) {
        awaitHealth("polls", Integer.toString(count));
    }

    /** Waits until the health has this value. */
    public Answer awaitHealth(String field, String value) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            Answer health = as(Who.NOBODY).get("/health");
            if (health.get(field).equals(value)) {
                return health;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(field + " is not " + value + " in " + health.body());
            }
            Thread.onSpinWait();
        }
    }

    /** Waits until everything that has happened is in the tables. */
    public void awaitTables() {
        String seq = head().substring(0, head().indexOf(':'));
        awaitHealth("projectedSeq", seq);
    }

    public HandClock clock() {
        return clock;
    }

    public Path data() {
        return data;
    }

    public int port() {
        return server.port();
    }

    /** {@code seq:hash} of the newest durable record. */
    public String head() {
        return as(Who.NOBODY).get("/health").get("head");
    }

    /** A ticket of channel STAFF, as its number. */
    public String takeTicket(String service) {
        return as(Who.BUDI).post("/tickets", issue(service)).expect(201).get("number");
    }

    /** Asks for a ticket as the kiosk does. */
    public Answer issueAtKiosk(String service) {
        return as(Who.KIOSK).post("/tickets", issue(service).replace("STAFF", "KIOSK"));
    }

    /** Tries to log in. */
    public Answer logIn(String username, String password) {
        return as(Who.NOBODY)
                .post(
                        "/api/session",
                        """
                        {"username":"%s","password":"%s"}\
                        """
                                .formatted(username, password));
    }

    /** The body of a request for a ticket. */
    public static String issue(String service) {
        return """
        {"service":"%s","language":"id","channel":"STAFF"}\
        """
                .formatted(service);
    }

    @Override
    public void close() {
        stop();
    }
}

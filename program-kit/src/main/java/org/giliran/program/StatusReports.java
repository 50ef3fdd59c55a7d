package org.giliran.program;

import org.giliran.api.QueueClient;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.StatusTaken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells the queue server how this device is: every 5 s, and at once when something changes that a
 * person should know, at most ten times a second. The answer says how far the clocks are apart. A
 * report that does not arrive is not worth a second try; the next one is newer.
 */
public final class StatusReports implements AutoCloseable {
    /**
     * How often, by the wall's clock, whatever clock the hall runs by.
     *
     * @param every the server takes a device for silent after three times that
     * @param look how soon a change is noticed that nobody tells of
     * @param rest the least time between two reports
     */
    record Pace(Duration every, Duration look, Duration rest) {
        private static final Pace USUAL =
                new Pace(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(100));
    }

    /** So that the devices of a hall do not all report in one moment. */
    private static final double JITTER = 0.1;

    /** Half of a longer round trip says too little about a clock. */
    private static final Duration TELLING_ROUND_TRIP = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(StatusReports.class);

    private final QueueClient client;
    private final Report report;
    private final InstantSource clock;
    private final Pace pace;
    private final Semaphore changes;
    private final Consumer<Instant> heard;
    private final Background background = new Background();
    private @Nullable Integer offsetMillis;
    private String trouble = "";

    /** Makes a report. Quick; asked on one thread. */
    public interface Report {
        /**
         * How the device is now.
         *
         * @param clockOffsetMillis its clock minus the server's, when that is known
         */
        DeviceStatus of(@Nullable Integer clockOffsetMillis);
    }

    private StatusReports(
            QueueClient client,
            Report report,
            InstantSource clock,
            Semaphore changes,
            Pace pace,
            Consumer<Instant> heard) {
        this.heard = heard;
        this.client = client;
        this.report = report;
        this.clock = clock;
        this.changes = changes;
        this.pace = pace;
    }

    /**
     * Starts to report.
     *
     * @param clock this computer's
     * @param changes released by whoever knows that the next report differs
     */
    public static StatusReports start(
            QueueClient client, Report report, InstantSource clock, Semaphore changes) {
        return start(client, report, clock, changes, _ -> {});
    }

    /**
     * Starts to report.
     *
     * @param heard told what the server's clock says, as soon as it has said it; it must not block
     */
    public static StatusReports start(
            QueueClient client,
            Report report,
            InstantSource clock,
            Semaphore changes,
            Consumer<Instant> heard) {
        return start(client, report, clock, changes, Pace.USUAL, heard);
    }

    static StatusReports start(
            QueueClient client, Report report, InstantSource clock, Semaphore changes, Pace pace) {
        return start(client, report, clock, changes, pace, _ -> {});
    }

    private static StatusReports start(
            QueueClient client,
            Report report,
            InstantSource clock,
            Semaphore changes,
            Pace pace,
            Consumer<Instant> heard) {
        var reports = new StatusReports(client, report, clock, changes, pace, heard);
        reports.background.start(reports::run);
        return reports;
    }

    private void run() throws InterruptedException {
        do {
            DeviceStatus status = report.of(offsetMillis);
            send(status);
            awaitNext(News.of(status), System.nanoTime() + untilNext().toNanos());
        } while (!background.stopping());
    }

    private Duration untilNext() {
        double chance = ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(pace.every.toMillis() * (1 + chance)));
    }

    private void awaitNext(News said, long due) throws InterruptedException {
        while (background.pause(pace.rest)) {
            var _ = changes.tryAcquire(pace.look.toMillis(), TimeUnit.MILLISECONDS);
            changes.drainPermits();
            if (System.nanoTime() >= due || !News.of(report.of(offsetMillis)).equals(said)) {
                return;
            }
        }
    }

    /** What does not wait for the next heartbeat. Figures that run do. */
    private record News(
            DeviceStatus.@Nullable PrinterState printer,
            DeviceStatus.@Nullable Buttons buttons,
            DeviceStatus.@Nullable Scanner scanner,
            DeviceStatus.@Nullable SoundState sound,
            @Nullable String outboxRefused) {
        static News of(DeviceStatus status) {
            var printer = status.printer();
            var sound = status.sound();
            var outbox = status.outbox();
            return new News(
                    printer == null ? null : printer.state(),
                    status.buttons(),
                    status.scanner(),
                    sound == null ? null : sound.state(),
                    outbox == null ? null : outbox.refused());
        }
    }

    private void send(DeviceStatus status) throws InterruptedException {
        try {
            Instant begun = clock.instant();
            long start = System.nanoTime();
            QueueClient.Answer answer = client.report(status);
            var roundTrip = Duration.ofNanos(System.nanoTime() - start);
            if (answer.ok()) {
                Instant now = answer.as(StatusTaken.class).now();
                heard.accept(now);
                compare(begun, roundTrip, now);
            }
            say(answer.ok() ? "" : "it answers " + answer.status() + " " + answer.code());
        } catch (IOException | RuntimeException e) {
            say(Cause.of(e));
        }
    }

    private void compare(Instant begun, Duration roundTrip, Instant server) {
        if (roundTrip.compareTo(TELLING_ROUND_TRIP) <= 0) {
            offsetMillis = offset(begun, roundTrip, server);
        }
    }

    /**
     * This computer's clock minus the server's, in milliseconds; a device whose clock is in 1970
     * says the most that fits.
     *
     * @param begun when the request was sent, by this computer's clock
     * @param server the server's clock, taken to be read in the middle of the round trip
     */
    static int offset(Instant begun, Duration roundTrip, Instant server) {
        Instant middle = begun.plus(roundTrip.dividedBy(2));
        return Math.clamp(
                Duration.between(server, middle).toMillis(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Says the same trouble once. */
    private void say(String now) {
        if (!now.equals(trouble)) {
            if (now.isEmpty()) {
                LOG.info("the queue server takes this device's reports");
            } else {
                LOG.warn("the queue server did not take this device's report: {}", now);
            }
        }
        trouble = now;
    }

    @Override
    public void close() {
        changes.release();
        background.close();
    }
}

package org.giliran.server.platform;

import org.giliran.api.board.ServerAlarm;
import org.giliran.program.ProblemException;
import org.giliran.server.hall.Room;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What is wrong with the server now, for the screens that show it. Safe for all threads. */
public final class ServerAlarms {
    private final InstantSource clock;
    private final Runnable onChange;
    private final AtomicReference<Optional<ServerAlarm>> forked =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ServerAlarm>> full =
            new AtomicReference<>(Optional.empty());
    private final AtomicLong edition = new AtomicLong();

    /**
     * Begins without an alarm.
     *
     * @param clock the hall's
     * @param onChange told after each change; quick, on any thread
     */
    public ServerAlarms(InstantSource clock, Runnable onChange) {
        this.clock = clock;
        this.onChange = onChange;
    }

    /** How much room the journal has. */
    public void room(Room room) {
        Optional<ServerAlarm> known = full.get();
        boolean tight = room == Room.TIGHT;
        if (tight != known.isPresent()) {
            full.set(
                    tight
                            ? Optional.of(alarm(ServerAlarm.Code.DISK_FULL, null))
                            : Optional.empty());
            changed();
        }
    }

    /** A request has shown a head that the chain does not hold. */
    public void forked() {
        forked.updateAndGet(
                known ->
                        known.map(ServerAlarms::oneMore)
                                .or(() -> Optional.of(alarm(ServerAlarm.Code.FORKED_HISTORY, 1L))));
        changed();
    }

    private static ServerAlarm oneMore(ServerAlarm known) {
        long requests = known.requests() == null ? 1 : known.requests() + 1;
        return new ServerAlarm(known.code(), known.since(), requests);
    }

    private ServerAlarm alarm(ServerAlarm.Code code, @Nullable Long requests) {
        return new ServerAlarm(code, now(), requests);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.instant().toEpochMilli());
    }

    private void changed() {
        edition.incrementAndGet();
        onChange.run();
    }

    /** A number that rises after each change. */
    public long edition() {
        return edition.get();
    }

    /** The alarms, worst first. */
    public List<ServerAlarm> all() {
        return Stream.concat(forked.get().stream(), full.get().stream()).toList();
    }

    /** Those of which the people at counters have to know: why nobody gets a ticket. */
    public List<ServerAlarm> forCounters() {
        return full.get().stream().toList();
    }

    /** Whether no new tickets are given. */
    public boolean isDiskFull() {
        return full.get().isPresent();
    }

    /**
     * Refuses what would be kept beside the journal while the disk is nearly full: the room that is
     * left belongs to the journal.
     */
    public void requireRoom() {
        if (isDiskFull()) {
            throw new ProblemException(503, "DISK_FULL", "the disk is nearly full");
        }
    }
}

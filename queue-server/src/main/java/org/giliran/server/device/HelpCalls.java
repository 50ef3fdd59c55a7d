package org.giliran.server.device;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who stands at a kiosk and has asked for a person: at most one call of each kiosk. They live in
 * memory: after a restart of the server nobody is waited for, and the visitor may ask again. Safe
 * for all threads.
 */
public final class HelpCalls {
    /** As long as anybody waits at a kiosk; then the call was in vain, and the kiosk says so. */
    public static final Duration STANDS_FOR = Duration.ofMinutes(10);

    /** The walk and the help itself; whoever forgets to say that it is done is forgotten. */
    public static final Duration COMING_FOR = Duration.ofMinutes(5);

    private final Map<String, Entry> byKiosk = new HashMap<>();
    private long edition;

    /**
     * A call.
     *
     * @param since no two calls of a kiosk have the same, in milliseconds: by it whoever answers
     *     says which one he has seen
     * @param takenBy the member of staff who comes; empty for nobody yet
     * @param until the first instant at which it is over by itself
     */
    public record Call(String kiosk, Instant since, String takenBy, Instant until) {
        public boolean isTaken() {
            return !takenBy.isEmpty();
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        private Call endedAt(Instant now) {
            return new Call(kiosk, since, takenBy, now);
        }
    }

    /** The newest call of a kiosk, and under which key it was asked for. */
    private record Entry(String key, Call call) {}

    /**
     * Asks for a person. While a call stands it is the one; the same key again finds what became of
     * its own, and calls nobody a second time.
     *
     * @param key of the request
     */
    public synchronized Call ask(String kiosk, String key, Instant now) {
        Entry newest = byKiosk.get(kiosk);
        if (newest != null && (newest.key.equals(key) || !newest.call.isOver(now))) {
            return newest.call;
        }
        return put(key, new Call(kiosk, since(newest, now), "", now.plus(STANDS_FOR)));
    }

    private static Instant since(@Nullable Entry before, Instant now) {
        Instant since = now.truncatedTo(ChronoUnit.MILLIS);
        return before != null && before.call.since.equals(since) ? since.plusMillis(1) : since;
    }

    /**
     * Says that a member of staff comes; whoever said so first stays. Empty: nobody waits.
     *
     * @param since of the call that is meant
     */
    public synchronized Optional<Call> take(
            String kiosk, Instant since, String staff, Instant now) {
        return find(kiosk, since, now).map(seen -> taken(seen, staff, now));
    }

    private Call taken(Entry seen, String staff, Instant now) {
        Call call = seen.call;
        return call.isTaken()
                ? call
                : put(seen.key, new Call(call.kiosk, call.since, staff, now.plus(COMING_FOR)));
    }

    /**
     * Says that nobody waits any more.
     *
     * @param since of the call that is meant; one that came later stands
     */
    public synchronized void end(String kiosk, Instant since, Instant now) {
        find(kiosk, since, now).ifPresent(seen -> put(seen.key, seen.call.endedAt(now)));
    }

    /** The call that was seen, if it still stands. */
    private Optional<Entry> find(String kiosk, Instant since, Instant now) {
        return Optional.ofNullable(byKiosk.get(kiosk))
                .filter(e -> e.call.since.equals(since) && !e.call.isOver(now));
    }

    private Call put(String key, Call call) {
        byKiosk.put(call.kiosk, new Entry(key, call));
        edition++;
        return call;
    }

    /** The calls that stand, the oldest first. */
    public synchronized List<Call> standing(Instant now) {
        return byKiosk.values().stream()
                .map(Entry::call)
                .filter(call -> !call.isOver(now))
                .sorted(Comparator.comparing(Call::since).thenComparing(Call::kiosk))
                .toList();
    }

    /** When the next of those that stand is over by itself. */
    public Optional<Instant> endsAt(Instant now) {
        return standing(now).stream().map(Call::until).min(Comparator.naturalOrder());
    }

    /** A number that rises after each change. */
    public synchronized long edition() {
        return edition;
    }
}

package org.giliran.server.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * The codes by which a ticket whose paper did not come out can be printed at another kiosk. They
 * live in memory: after a restart of the server there is none, and nothing is lost with them, for
 * the ticket waits all the same. Safe for all threads.
 */
public final class PrintCodes {
    /** Long enough to walk through any hall, too short to be passed on. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int NUMBERS = 10_000;

    /** No hall has as many kiosks without paper; the more live, the likelier a guess finds one. */
    private static final int MOST = 100;

    private final Map<String, Entry> byCode = new HashMap<>();

    /**
     * A code that is good.
     *
     * @param code four figures
     * @param copies of the ticket that the kiosk has begun by itself, where it was asked for
     * @param until the first instant at which it is good no more
     */
    public record Code(String code, String ticket, int copies, Instant until) {}

    /** A code, and under which key it was used; empty: it was not. */
    private record Entry(Code code, String usedBy) {
        boolean isUnused() {
            return usedBy.isEmpty();
        }
    }

    /**
     * The code of a ticket: the one that it has, or a new one. Empty when there are too many.
     *
     * @param isOpen whether a ticket has not ended; the codes of one that has are gone
     * @param chance an evenly spread number from 0 up to, but not, what it is given
     */
    public synchronized Optional<Code> give(
            String ticket,
            int copies,
            Instant now,
            Predicate<String> isOpen,
            IntUnaryOperator chance) {
        forget(now, isOpen);
        Optional<Code> known =
                byCode.values().stream()
                        .filter(Entry::isUnused)
                        .map(Entry::code)
                        .filter(c -> c.ticket.equals(ticket))
                        .findFirst();
        if (known.isPresent()) {
            Code same = known.get();
            int most = Math.max(copies, same.copies);
            return Optional.of(put(new Code(same.code, ticket, most, same.until)));
        }
        return byCode.size() < MOST
                ? Optional.of(put(new Code(free(chance), ticket, copies, now.plus(GOOD_FOR))))
                : Optional.empty();
    }

    private Code put(Code code) {
        byCode.put(code.code, new Entry(code, ""));
        return code;
    }

    private String free(IntUnaryOperator chance) {
        int number = chance.applyAsInt(NUMBERS);
        while (byCode.containsKey(text(number))) {
            number = (number + 1) % NUMBERS;
        }
        return text(number);
    }

    private static String text(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /**
     * Uses a code up. The same key again finds it again, so that a lost answer costs nobody a code.
     *
     * @param key of the request
     * @return empty when there is no such code, or not any more
     */
    public synchronized Optional<Code> use(
            String code, String key, Instant now, Predicate<String> isOpen) {
        forget(now, isOpen);
        Entry entry = byCode.get(code);
        if (entry == null || !(entry.isUnused() || entry.usedBy.equals(key))) {
            return Optional.empty();
        }
        byCode.put(code, new Entry(entry.code, key));
        return Optional.of(entry.code);
    }

    /** Nothing came of the use under that key: the code is good again. */
    public synchronized void giveBack(String code, String key) {
        byCode.computeIfPresent(code, (_, e) -> e.usedBy.equals(key) ? new Entry(e.code, "") : e);
    }

    /** Nobody knows whether it was used: it is good no more. */
    public synchronized void end(String code) {
        byCode.remove(code);
    }

    private void forget(Instant now, Predicate<String> isOpen) {
        byCode.values().removeIf(e -> !now.isBefore(e.code.until) || !isOpen.test(e.code.ticket));
    }
}

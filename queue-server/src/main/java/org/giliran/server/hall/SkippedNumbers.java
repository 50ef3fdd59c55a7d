package org.giliran.server.hall;

import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Numbers that are not given on a day because they may be on paper that the hall has forgotten.
 *
 * @param prefix of the numbers
 * @param first of those skipped
 * @param last of those skipped; the next number given is the one after it
 */
public record SkippedNumbers(String prefix, int first, int last) {
    /** What one series gives in an hour at most: one each nine seconds. */
    private static final int AN_HOUR = 400;

    /** What one series gives in a day at most: all visits of a large hall. */
    private static final int A_DAY = 2_500;

    /** People see at a glance that a number is from after the restore. */
    private static final int ROUND = 100;

    /** How many numbers a series may have given since a backup was made. */
    public static int since(Instant backup, Instant now) {
        long begun = Math.max(0, Duration.between(backup, now).toHours()) + 1;
        return (int) Math.min(A_DAY, begun * AN_HOUR);
    }

    /** Those after the last one known: at least so many, and up to a full hundred. */
    static SkippedNumbers after(String prefix, int lastGiven, int atLeast) {
        int hundreds = Math.ceilDiv(lastGiven + atLeast, ROUND);
        return new SkippedNumbers(prefix, lastGiven + 1, hundreds * ROUND);
    }

    /** The last numbers by prefix, when these are left out. */
    OrderedMap<String, Integer> leftOut(OrderedMap<String, Integer> issued) {
        int given = issued.find(prefix).orElse(0);
        if (first != given + 1 || last < first) {
            throw new IllegalStateException(this + " do not follow number " + given);
        }
        return issued.with(prefix, last);
    }

    /** Whether a number, as it stands on paper, is one of them. */
    public boolean contains(String number) {
        return IntStream.rangeClosed(first, last)
                .anyMatch(n -> Ticket.number(prefix, n).equals(number));
    }

    /** As people say it: the first and the last. */
    public String words() {
        return Ticket.number(prefix, first) + " to " + Ticket.number(prefix, last);
    }

    /** The number that is given next. */
    public String next() {
        return Ticket.number(prefix, last + 1);
    }
}

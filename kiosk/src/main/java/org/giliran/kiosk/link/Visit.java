package org.giliran.kiosk.link;

import org.giliran.api.Wire;
import org.giliran.api.ticket.Channel;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;

/** One touch on its way to a ticket. Whoever reads or changes its state holds its lock. */
final class Visit {
    private final String touch;
    private final String key;
    private final LocalDate day;
    private final String body;

    /** Held while one thread at a time takes the touch further. */
    final ReentrantLock lock = new ReentrantLock();

    /** Whether the journal holds the request, so that it may be sent. */
    boolean writtenDown;

    /** Whether a sending may have reached the server without an answer. */
    boolean mayHaveArrived;

    /** Whether somebody finds out in the background what it came to. */
    boolean followed;

    /** When it was last sent for a visitor, by {@link System#nanoTime}. */
    volatile long lastTried = System.nanoTime();

    @Nullable IssuedTicket ticket;

    private Visit(String touch, String key, LocalDate day, String body) {
        this.touch = touch;
        this.key = key;
        this.day = day;
        this.body = body;
    }

    static Visit of(String touch, String key, LocalDate day, Wish wish) {
        return new Visit(touch, key, day, request(day, wish));
    }

    /** A visit of an earlier run of the program. */
    static Visit recovered(Asked asked) {
        var visit = new Visit(asked.touch(), asked.key(), asked.day(), asked.body());
        visit.writtenDown = true;
        visit.mayHaveArrived = true;
        return visit;
    }

    private static String request(LocalDate day, Wish wish) {
        var request =
                new IssueTicket(
                        wish.service(), wish.priorityClass(), wish.language(), Channel.KIOSK, day);
        return new String(Wire.write(request), StandardCharsets.UTF_8);
    }

    boolean isFor(Wish wish) {
        return body.equals(request(day, wish));
    }

    String touch() {
        return touch;
    }

    /** The idempotency key for the server; it names the visit's paper, too. */
    String key() {
        return key;
    }

    LocalDate day() {
        return day;
    }

    /** The request as it is sent, each time the same. */
    String body() {
        return body;
    }
}

package org.giliran.kiosk.course;

import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.visit.OfflineTicket;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** One touch on its way to a ticket. */
final class Visit {
    final String touch;

    /** The idempotency key for the server; it names the visit's paper, too. */
    final String key;

    final LocalDate day;

    /** The request as it is sent, each time the same. */
    final String body;

    /** Whether the journal holds the request, so that it may be sent. */
    boolean writtenDown;

    /** Whether a sending may have reached the server without an answer. */
    boolean mayHaveArrived;

    /** Whether the server gave a ticket in an earlier run, so that there must be no other. */
    boolean answered;

    /** Whether a request is under way. */
    boolean sending;

    /** Who waits for an answer. */
    final List<Long> askers = new ArrayList<>();

    /** Whether there is another way to a ticket, so that nobody waits longer than that. */
    boolean otherWay;

    /** While somebody waits: until when it is tried again. */
    long giveUpAt;

    /** When to send again; null: not planned. */
    @Nullable Long sendAt;

    /** When somebody finds out in the background what it came to; null: nobody does. */
    @Nullable Long learnAt;

    int failures;

    @Nullable IssuedTicket ticket;

    @Nullable OfflineTicket own;

    Visit(String touch, String key, LocalDate day, String body) {
        this.touch = touch;
        this.key = key;
        this.day = day;
        this.body = body;
    }

    /** Whether nobody waits for it, and somebody is to find out what it came to. */
    boolean isLeft() {
        return learnAt != null && askers.isEmpty();
    }

    /** When it is next to be looked at. */
    OptionalLong dueAt() {
        LongStream.Builder times = LongStream.builder();
        if (!askers.isEmpty() && otherWay) {
            times.add(giveUpAt);
        }
        if (sendAt != null) {
            times.add(sendAt);
        }
        if (learnAt != null && askers.isEmpty() && !sending) {
            times.add(learnAt);
        }
        return times.build().reduce((a, b) -> a - b <= 0 ? a : b);
    }
}

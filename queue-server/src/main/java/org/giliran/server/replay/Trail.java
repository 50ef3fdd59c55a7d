package org.giliran.server.replay;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Notes down a visitor's way while it goes on. For one thread. */
final class Trail {
    private final String number;
    private final long order;
    private final Instant booked;
    private final String priorityClass;
    private final Arrived arrived;
    private final List<Stay> stays = new ArrayList<>();
    private int step;
    private String service = "";
    private Joining joining = Joining.NEW;
    private String counter = "";
    private @Nullable Instant joinedAt;
    private @Nullable Instant calledAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant leftAt;
    private @Nullable Leaving leaving;

    Trail(String number, long order, Instant booked, String priorityClass) {
        this(number, order, booked, priorityClass, Arrived.NEW);
    }

    /** Of a ticket that had waited already when the hall came to know it. */
    Trail(String number, long order, Instant booked, String priorityClass, Arrived arrived) {
        this.arrived = arrived;
        this.number = number;
        this.order = order;
        this.booked = booked;
        this.priorityClass = priorityClass;
    }

    String number() {
        return number;
    }

    String service() {
        return service;
    }

    /** In the line; a stay before it ends with this. */
    Stay joins(String wanted, Joining how, String boundTo, boolean nextStep, Instant now) {
        endStay(now);
        step += nextStep ? 1 : 0;
        service = wanted;
        joining = how;
        counter = boundTo;
        joinedAt = now;
        calledAt = null;
        startedAt = null;
        return new Stay(step, service, joining, counter, new Leaving.Never(), Duration.ZERO);
    }

    void called(Instant now) {
        calledAt = now;
    }

    void started(Instant now) {
        startedAt = now;
    }

    boolean isWaiting() {
        return leaving == null && calledAt == null;
    }

    boolean isServed() {
        return leaving == null && startedAt != null;
    }

    /** Leaves the line, or the counter. */
    void leaves(Instant now) {
        leaving = leavingAt(now);
        leftAt = now;
    }

    private Leaving leavingAt(Instant now) {
        if (calledAt == null) {
            return new Leaving.Uncalled(between(joinedAt, now));
        }
        return startedAt == null
                ? new Leaving.Called(between(calledAt, now), Duration.ZERO)
                : new Leaving.Called(between(calledAt, startedAt), between(startedAt, now));
    }

    private static Duration between(@Nullable Instant from, Instant to) {
        return from == null ? Duration.ZERO : Duration.between(from, to);
    }

    private void endStay(Instant now) {
        if (leaving != null) {
            stays.add(new Stay(step, service, joining, counter, leaving, between(leftAt, now)));
            leaving = null;
        }
    }

    /** The whole way; whoever is still at a counter stays there until {@code end}. */
    Way done(Instant end) {
        if (leaving == null) {
            if (calledAt == null) {
                leaving = new Leaving.Never();
            } else {
                leaves(end);
            }
        }
        endStay(end);
        return new Way(number, order, booked, priorityClass, arrived, stays);
    }
}

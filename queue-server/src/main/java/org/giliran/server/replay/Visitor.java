package org.giliran.server.replay;

import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a visitor is, as far as the lines go. For one thread. */
final class Visitor {
    private final String number;
    private final long order;
    private final Instant booked;
    private String priorityClass;
    private Arrived arrived;
    private String service = "";
    private String counter = "";
    private boolean first;
    private Instant joinedAt = Instant.EPOCH;
    private int joins;
    private int passed;
    private int step;
    private Duration waitedBefore = Duration.ZERO;
    private Duration waitedAtCall = Duration.ZERO;
    private @Nullable Instant since;
    private @Nullable Waiting waiting;

    Visitor(String number, long order, Instant booked, String priorityClass) {
        this(number, order, booked, priorityClass, Arrived.NEW);
    }

    Visitor(String number, long order, Instant booked, String priorityClass, Arrived arrived) {
        this.arrived = arrived;
        this.number = number;
        this.order = order;
        this.booked = booked;
        this.priorityClass = priorityClass;
    }

    /** Stands in the line of a stay from now on. */
    void joins(Stay stay, Instant now) {
        step = stay.step();
        service = stay.service();
        switch (stay.joining()) {
            case NEW, FIRST -> {
                joinedAt = now.minus(arrived.waited());
                counter = stay.counter();
                first = stay.joining() == Joining.FIRST;
                joins++;
                passed = arrived.passed();
                waitedBefore = Duration.ZERO;
                since = joinedAt;
                arrived = Arrived.NEW;
            }
            case KEPT -> {
                counter = stay.counter();
                first = false;
            }
            case BACK, GIVEN_BACK -> {}
        }
        since = since == null ? now : since;
        stand();
    }

    private Waiting stand() {
        var place =
                new Waiting(
                        number,
                        number,
                        service,
                        priorityClass,
                        new Place(joinedAt, order),
                        counter,
                        first,
                        joins == 1 ? booked : Waiting.NOT_BOOKED);
        waiting = place;
        return place;
    }

    /** Waits for any counter, for the one it was sent to has closed. */
    Waiting standsForAny() {
        counter = "";
        return stand();
    }

    Waiting standsInClass(String other) {
        priorityClass = other;
        return stand();
    }

    void takesClass(String other) {
        priorityClass = other;
    }

    /** Is in the line no more. */
    void leaves(int passedSoFar) {
        passed = passedSoFar;
        waiting = null;
    }

    /** Out of the line by a call. */
    void called(int passedSoFar, Instant now) {
        waitedAtCall = waited(now);
        leaves(passedSoFar);
    }

    /** Is away, which is no waiting, and neither was being at a counter. */
    void goesAway(Instant now) {
        waitedBefore = waiting == null ? waitedAtCall : waited(now);
        since = null;
    }

    /** In this step, in the line, until an instant. */
    Duration waited(Instant now) {
        return since == null ? waitedBefore : waitedBefore.plus(Duration.between(since, now));
    }

    Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    String number() {
        return number;
    }

    String priorityClass() {
        return priorityClass;
    }

    String counter() {
        return counter;
    }

    int passed() {
        return passed;
    }

    int step() {
        return step;
    }
}

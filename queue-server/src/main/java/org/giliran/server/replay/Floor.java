package org.giliran.server.replay;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.calling.Line;
import org.giliran.server.calling.Pick;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines and counters of a hall, without anything that does not bear on who is called. For one
 * thread.
 */
final class Floor {
    private final CallPolicy policy;
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private SetUp setUp;
    private Line line = Line.EMPTY;
    private boolean paused;

    /**
     * @param setUp whose policy calls
     */
    Floor(SetUp setUp) {
        this.setUp = setUp;
        policy = CallPolicy.of(setUp);
        changes(setUp);
    }

    /** Services and counters may change during a day, the policy does not. */
    void changes(SetUp next) {
        setUp = next;
        next.counters().forEach(c -> desks.putIfAbsent(c.code(), new Desk()));
    }

    SetUp setUp() {
        return setUp;
    }

    Map<String, Desk> desks() {
        return desks;
    }

    Desk desk(String counter) {
        return found(desks, counter);
    }

    Visitor visitor(String number) {
        return found(visitors, number);
    }

    private static <T> T found(Map<String, T> all, String code) {
        T found = all.get(code);
        if (found == null) {
            throw new IllegalStateException("the day knows no " + code);
        }
        return found;
    }

    void comes(Visitor visitor) {
        visitors.put(visitor.number(), visitor);
    }

    void joins(String number, Stay stay, Instant now) {
        Visitor visitor = visitor(number);
        visitor.joins(stay, now);
        Waiting place = visitor.waiting().orElseThrow();
        boolean sent = place.bound() && desk(place.counter()).closed;
        line = line.joined(sent ? visitor.standsForAny() : place, visitor.passed());
    }

    /** Out of the line without a call. */
    void leaves(String number) {
        Visitor visitor = visitor(number);
        Waiting place = visitor.waiting().orElseThrow();
        visitor.leaves(line.passed(place));
        line = line.left(place);
    }

    void takesClass(String number, String priorityClass) {
        Visitor visitor = visitor(number);
        visitor.waiting()
                .ifPresentOrElse(
                        place -> moves(place, visitor.standsInClass(priorityClass)),
                        () -> visitor.takesClass(priorityClass));
    }

    private void moves(Waiting from, Waiting to) {
        int passed = line.passed(from);
        line = line.left(from).joined(to, passed);
    }

    void opens(String counter, List<String> skills) {
        Desk desk = desk(counter);
        desk.open = true;
        desk.closed = false;
        desk.skills = skills;
    }

    void stops(String counter) {
        desk(counter).open = false;
    }

    /** Whoever waits for this counter alone waits for any from now on. */
    void closes(String counter) {
        Desk desk = desk(counter);
        desk.open = false;
        desk.closed = true;
        desk.skills = List.of();
        for (Visitor visitor : visitors.values()) {
            visitor.waiting()
                    .filter(w -> w.counter().equals(counter))
                    .ifPresent(place -> moves(place, visitor.standsForAny()));
        }
    }

    void pauses(boolean pause) {
        paused = pause;
    }

    /**
     * Whom the policy would call.
     *
     * @param aside leaves aside who left the counter at this instant, if there are others
     */
    Pick pick(String counter, Instant now, boolean aside) {
        Pick pick = policy.pick(aside ? others(counter, now) : line, staffed(counter), now);
        return aside && pick instanceof Pick.NobodyWaiting ? pick(counter, now, false) : pick;
    }

    /** The line without who left the counter at this instant. */
    private Line others(String counter, Instant now) {
        return desk(counter)
                .leftAt(now)
                .flatMap(number -> visitor(number).waiting())
                .map(line::left)
                .orElse(line);
    }

    /** A choice of staff, as long as whom they chose waits and the counter may take him. */
    Optional<Pick.Next> choice(String code, String counter, String number, Instant now) {
        Counter staffed = staffed(counter);
        return Optional.ofNullable(visitors.get(number))
                .flatMap(Visitor::waiting)
                .filter(w -> w.counter().equals(counter) || staffed.offers(w.service()))
                .map(
                        w ->
                                new Pick.Next(
                                        w,
                                        policy.choice(
                                                others(counter, now), staffed, w, code, now)));
    }

    Call calls(String counter, String number, Reason reason, Instant now, boolean aside) {
        Visitor visitor = visitor(number);
        Waiting place = visitor.waiting().orElseThrow();
        visitor.called(line.passed(place), now);
        line = line.called(place, staffed(counter));
        Desk desk = desk(counter);
        boolean chosen = reason.rule() == Reason.Rule.STAFF_CHOICE;
        Instant ready = desk.readySince(now);
        desk.calls(
                new Spell.Called(
                        ready,
                        Duration.between(ready, now),
                        calls.size(),
                        aside,
                        chosen ? number : "",
                        reason.code()));
        var call =
                new Call(
                        now,
                        number,
                        visitor.step(),
                        visitor.priorityClass(),
                        counter,
                        visitor.waited(now),
                        visitor.passed(),
                        reason);
        calls.add(call);
        return call;
    }

    private Counter staffed(String code) {
        Counter counter = setUp.counter(code);
        List<String> skills = desk(code).skills;
        return skills.isEmpty() ? counter : counter.withSkills(skills);
    }

    /** Has every counter see whether it could call somebody. */
    void look(Instant now) {
        desks.forEach(
                (code, desk) ->
                        desk.see(
                                desk.open
                                        && !desk.busy
                                        && !paused
                                        && line.waiting(staffed(code)) > 0,
                                now));
    }

    /** By counter, until now, where somebody may be waiting still. */
    Map<String, List<Spell>> spells(Instant now) {
        var spells = new LinkedHashMap<String, List<Spell>>();
        desks.forEach(
                (code, desk) -> {
                    desk.see(false, now);
                    spells.put(code, List.copyOf(desk.spells()));
                });
        return spells;
    }

    Course course() {
        var passed = new TreeMap<String, Integer>();
        visitors.values().stream()
                .flatMap(v -> v.waiting().stream())
                .filter(Waiting::regular)
                .forEach(w -> passed.put(w.number(), line.passed(w)));
        return new Course(calls, passed);
    }
}

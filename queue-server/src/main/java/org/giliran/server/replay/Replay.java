package org.giliran.server.replay;

import org.giliran.server.calling.Pick;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Lives a recorded day once more under another rule, or with more counters. Calls are made anew;
 * everything else is kept.
 *
 * <p>At one instant what the journal has comes first, in its order; then whoever leaves a counter
 * or comes back; then calls, in the order of that day, and after them those of which it has none:
 * the counter first that could call first, and of two that could at once the first of the set-up.
 */
public final class Replay {
    /** More calls than a day can have: whatever has no order of that day comes after them. */
    private static final long LATER = 1L << 32;

    private final RecordedDay day;
    private final boolean keepsChoices;
    private final Floor floor;
    private final Twins twins;
    private final Usual usual;
    private final PriorityQueue<Moment> agenda = new PriorityQueue<>();
    private final Map<String, Integer> stays = new HashMap<>();
    private final Map<String, Moment> planned = new LinkedHashMap<>();
    private Instant now;
    private long moments;

    private Replay(RecordedDay day, Rule rule, int moreCounters, boolean keepsChoices) {
        this.day = day;
        this.keepsChoices = keepsChoices;
        usual = Usual.of(day);
        twins = Twins.of(day.busiest(), moreCounters);
        floor = new Floor(twins.in(rule.over(day.setUp())));
        now = day.end();
    }

    /**
     * How the day would have gone.
     *
     * @param moreCounters so many are added that are like the busiest, open when it is
     */
    public static Course of(RecordedDay day, Rule rule, int moreCounters) {
        return new Replay(day, rule, moreCounters, false).live();
    }

    /**
     * The day under its own rule, with the calls that staff chose themselves: as it went, but for
     * what came of calls between one that was taken back and its undoing.
     */
    public static Course unchanged(RecordedDay day) {
        return new Replay(day, Rule.of(day.setUp()), 0, true).live();
    }

    /** What happens in this order at one instant. */
    private enum Turn {
        KEPT,
        FREE,
        CALL
    }

    /** Something that will happen, unless it is a call and taken off before. */
    private record Moment(Instant at, Turn turn, long order, Runnable happens)
            implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int time = at.compareTo(other.at);
            int kind = time != 0 ? time : turn.compareTo(other.turn);
            return kind != 0 ? kind : Long.compare(order, other.order);
        }
    }

    private Moment at(Instant at, Turn turn, Runnable happens) {
        return add(new Moment(at, turn, LATER + moments++, happens));
    }

    private Moment add(Moment moment) {
        agenda.add(moment);
        return moment;
    }

    private Course live() {
        day.kept().forEach(k -> at(k.at(), Turn.KEPT, () -> happens(k.what())));
        while (!agenda.isEmpty() && !agenda.element().at.isAfter(day.end())) {
            Moment next = agenda.remove();
            now = next.at;
            next.happens.run();
            floor.look(now);
            planCalls();
        }
        return floor.course();
    }

    private void happens(Kept kept) {
        switch (kept) {
            case Kept.Arrives(var number) -> {
                Way way = way(number);
                floor.comes(
                        new Visitor(
                                number,
                                way.order(),
                                way.booked(),
                                way.priorityClass(),
                                way.arrived()));
                joins(number, 0);
            }
            case Kept.ClassChanges(var number, var priorityClass) ->
                    floor.takesClass(number, priorityClass);
            case Kept.Opens(var counter, var skills) ->
                    twins.like(counter).forEach(c -> floor.opens(c, skills));
            case Kept.Stops(var counter) -> twins.like(counter).forEach(floor::stops);
            case Kept.Closes(var counter) -> twins.like(counter).forEach(floor::closes);
            case Kept.HallPauses() -> floor.pauses(true);
            case Kept.HallGoesOn() -> floor.pauses(false);
            case Kept.SetUpChanges(var setUp) -> floor.changes(twins.in(setUp));
        }
    }

    private Way way(String number) {
        Way way = day.ways().get(number);
        if (way == null) {
            throw new IllegalStateException("nobody has number " + number);
        }
        return way;
    }

    private void joins(String number, int index) {
        Stay stay = way(number).stays().get(index);
        stays.put(number, index);
        floor.joins(number, stay, now);
        if (stay.leaving() instanceof Leaving.Uncalled(var after)) {
            at(now.plus(after), Turn.KEPT, () -> leavesLine(number, index));
        }
    }

    private void leavesLine(String number, int index) {
        boolean stillThere =
                stays.getOrDefault(number, -1) == index
                        && floor.visitor(number).waiting().isPresent();
        if (stillThere) {
            goesOn(number, index, () -> floor.leaves(number));
        }
    }

    /** Out of where he is, and on to the next stay if there is one. */
    private void goesOn(String number, int index, Runnable leaving) {
        List<Stay> all = way(number).stays();
        boolean last = index + 1 == all.size();
        if (!last && isAway(all.get(index), all.get(index + 1))) {
            floor.visitor(number).goesAway(now);
        }
        leaving.run();
        if (!last) {
            Duration away = all.get(index).away();
            if (away.isZero()) {
                joins(number, index + 1);
            } else {
                at(now.plus(away), Turn.FREE, () -> joins(number, index + 1));
            }
        }
    }

    private static boolean isAway(Stay stay, Stay next) {
        return next.joining() == Joining.BACK || stay.away().isPositive();
    }

    private void planCalls() {
        floor.desks()
                .forEach(
                        (counter, desk) -> {
                            Optional<Instant> ready = desk.ready();
                            if (ready.isEmpty()) {
                                Moment off = planned.remove(counter);
                                if (off != null) {
                                    agenda.remove(off);
                                }
                            } else if (!planned.containsKey(counter)) {
                                planned.put(counter, plan(counter, ready.get()));
                            }
                        });
    }

    private Moment plan(String counter, Instant ready) {
        String model = twins.modelOf(counter);
        Instant paced = ready.plus(usual.pause(model, ready));
        Instant due = paced.isBefore(now) ? now : paced;
        return usual.findCall(model, ready)
                .map(was -> add(new Moment(due, Turn.CALL, was.order(), () -> calls(counter))))
                .orElseGet(() -> at(due, Turn.CALL, () -> calls(counter)));
    }

    private void calls(String counter) {
        planned.remove(counter);
        Optional<Spell.Called> was =
                usual.findCall(twins.modelOf(counter), floor.desk(counter).readySince(now));
        boolean aside = was.map(Spell.Called::aside).orElse(true);
        if (!(pick(counter, was, aside) instanceof Pick.Next(var ticket, var reason))) {
            throw new IllegalStateException("nobody waits for counter " + counter);
        }
        floor.calls(counter, ticket.number(), reason, now, aside);
        Leaving.Called visit = visit(ticket.number());
        int index = stays.getOrDefault(ticket.number(), 0);
        at(
                now.plus(visit.atCounter()),
                Turn.FREE,
                () ->
                        goesOn(
                                ticket.number(),
                                index,
                                () -> floor.desk(counter).isLeftBy(ticket.number(), now)));
    }

    private Pick pick(String counter, Optional<Spell.Called> was, boolean aside) {
        return was.filter(call -> keepsChoices && !call.chosen().isEmpty())
                .flatMap(call -> floor.choice(call.code(), counter, call.chosen(), now))
                .<Pick>map(chosen -> chosen)
                .orElseGet(() -> floor.pick(counter, now, aside));
    }

    /**
     * What comes of a call. Whoever had himself put off before he was called that day did so for
     * nothing; whoever was sent elsewhere from the line is sent on at once; whoever gave up, or was
     * not called at all that day, takes as long as is usual.
     */
    private Leaving.Called visit(String number) {
        List<Stay> all = way(number).stays();
        int index = stayThatCounts(all, stays.getOrDefault(number, 0));
        boolean last = index + 1 == all.size();
        stays.put(number, index);
        return switch (all.get(index).leaving()) {
            case Leaving.Called called -> called;
            case Leaving.Uncalled _ when !last -> new Leaving.Called(Duration.ZERO, Duration.ZERO);
            case Leaving.Uncalled _, Leaving.Never _ -> usual.visit(all.get(index).service());
        };
    }

    private static int stayThatCounts(List<Stay> all, int from) {
        int index = from;
        while (all.get(index).leaving() instanceof Leaving.Uncalled
                && index + 1 < all.size()
                && all.get(index + 1).joining() == Joining.BACK) {
            index++;
        }
        return index;
    }
}

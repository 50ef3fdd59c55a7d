package org.giliran.hardware.button;

import org.giliran.hardware.button.Key.Fate;
import org.giliran.hardware.button.PanelEvent.Why;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes presses of raw edges: bounces, long presses, two at once and play do not count, a stuck
 * button is set aside. It has no clock: time comes in as an argument, and the same edges at the
 * same times give the same events. For one thread.
 */
public final class PressJudge {
    private final List<Key> keys;
    private final Burst burst;
    private final List<PanelEvent> events = new ArrayList<>();
    private long now;

    /** Something that happens by itself when its time comes. */
    private record Due(long at, Key key, boolean settles) {}

    /**
     * A judge that begins now.
     *
     * @param down what is pressed already: nobody knows since when, so it never counts
     */
    public PressJudge(PressLimits limits, Set<Button> down, long nowNanos) {
        this.burst = new Burst(limits);
        this.now = nowNanos;
        this.keys =
                Stream.of(Button.values())
                        .map(button -> new Key(button, down.contains(button), limits, nowNanos))
                        .toList();
    }

    /**
     * Takes an edge. One that comes late counts as of its own time, so that a press is a press
     * after the program stood still; but not as of before anything that was judged already.
     */
    public List<PanelEvent> edge(Edge edge) {
        settle(edge.atNanos());
        now = edge.atNanos() - now > 0 ? edge.atNanos() : now;
        keys.get(edge.button().score() - 1).contact.edge(edge.pressed(), now);
        return drain();
    }

    /** What has come about by itself until {@code nowNanos}. */
    public List<PanelEvent> timePassed(long nowNanos) {
        settle(nowNanos);
        return drain();
    }

    /** When {@link #timePassed} has something to say next, if no edge comes before. */
    public OptionalLong nextDeadlineNanos() {
        Optional<Due> due = nextDue();
        return due.isEmpty() ? OptionalLong.empty() : OptionalLong.of(due.get().at);
    }

    /** The buttons that are out of order now. */
    public Set<Button> stuck() {
        var stuck = EnumSet.noneOf(Button.class);
        keys.stream().filter(key -> key.fate() == Fate.STUCK).forEach(key -> stuck.add(key.button));
        return stuck;
    }

    private List<PanelEvent> drain() {
        List<PanelEvent> drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private void settle(long to) {
        Optional<Due> due = nextDue();
        while (due.isPresent() && due.get().at - to <= 0) {
            now = due.get().at;
            happen(due.get());
            due = nextDue();
        }
    }

    private Optional<Due> nextDue() {
        return keys.stream().flatMap(PressJudge::dues).min((a, b) -> Long.signum(a.at - b.at));
    }

    private static Stream<Due> dues(Key key) {
        Stream<Due> settling =
                key.contact.isUnsettled()
                        ? Stream.of(new Due(key.contact.settlesAt(), key, true))
                        : Stream.empty();
        OptionalLong ages = key.agesAt();
        return ages.isEmpty()
                ? settling
                : Stream.concat(settling, Stream.of(new Due(ages.getAsLong(), key, false)));
    }

    private void happen(Due due) {
        if (!due.settles) {
            aged(due.key);
        } else if (due.key.contact.settle()) {
            down(due.key);
        } else {
            up(due.key);
        }
    }

    private void aged(Key key) {
        if (key.fate() == Fate.MAY_COUNT) {
            drop(key, Why.TOO_LONG);
        } else {
            key.become(Fate.STUCK);
            events.add(new PanelEvent.Stuck(key.button));
        }
    }

    private void down(Key key) {
        Optional<Why> why = whyNot();
        keys.stream()
                .filter(other -> other.fate() == Fate.MAY_COUNT)
                .forEach(other -> drop(other, Why.TWO_AT_ONCE));
        key.begin(Fate.MAY_COUNT, now);
        if (why.isPresent()) {
            drop(key, why.get());
        } else {
            events.add(new PanelEvent.Touched(key.button));
        }
    }

    private Optional<Why> whyNot() {
        boolean tooOften = burst.isTooOften(now);
        if (keys.stream().anyMatch(Key::isHeld)) {
            return Optional.of(Why.TWO_AT_ONCE);
        }
        return tooOften ? Optional.of(Why.TOO_OFTEN) : Optional.empty();
    }

    private void drop(Key key, Why why) {
        key.become(Fate.DROPPED);
        events.add(new PanelEvent.Dropped(key.button, why));
    }

    private void up(Key key) {
        Fate fate = key.fate();
        key.become(Fate.NOT_PRESSED);
        if (fate == Fate.MAY_COUNT) {
            events.add(new PanelEvent.Pressed(key.button));
        } else if (fate == Fate.STUCK) {
            events.add(new PanelEvent.Freed(key.button));
        }
    }
}

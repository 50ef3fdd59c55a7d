package org.giliran.kiosk.course;

import org.giliran.kiosk.visit.KioskEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One input being worked off: its moment, and the acts so far. */
final class Turn {
    private final Moment now;
    private final List<Act> acts = new ArrayList<>();

    Turn(Moment now) {
        this.now = now;
    }

    void act(Act act) {
        acts.add(act);
    }

    void write(KioskEvent... events) {
        acts.add(new Act.Append(List.of(events)));
    }

    void answer(long asker, Object answer) {
        acts.add(new Act.Answer(asker, answer));
    }

    long nanos() {
        return now.nanos();
    }

    /** The time that much later. */
    long in(Duration time) {
        return now.nanos() + time.toNanos();
    }

    /** Whether it is {@code due}, or later. */
    boolean is(long due) {
        return now.nanos() - due >= 0;
    }

    Instant wall() {
        return now.wall();
    }

    String id() {
        return now.id();
    }

    double chance() {
        return now.chance();
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }
}

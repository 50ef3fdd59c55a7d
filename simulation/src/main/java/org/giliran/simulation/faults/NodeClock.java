package org.giliran.simulation.faults;

import org.giliran.simulation.days.Agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The wall clock of one computer: it follows simulated time, but may be set. For one thread. */
public final class NodeClock implements InstantSource {
    private final Agenda agenda;
    private Duration wrong = Duration.ZERO;

    /** A clock that is right. */
    public NodeClock(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Sets it off by so much from the true time; negative: behind. */
    public void setWrongBy(Duration now) {
        wrong = now;
    }

    @Override
    public Instant instant() {
        return agenda.now().plus(wrong);
    }
}

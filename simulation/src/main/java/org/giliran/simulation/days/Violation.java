package org.giliran.simulation.days;

/** A hall broke one of its invariants. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long event;
    private final Invariant invariant;

    Violation(long event, Invariant invariant) {
        super("event " + event + ": " + invariant);
        this.event = event;
        this.invariant = invariant;
    }

    /** Number of the event that broke it. */
    public long event() {
        return event;
    }

    public Invariant invariant() {
        return invariant;
    }
}

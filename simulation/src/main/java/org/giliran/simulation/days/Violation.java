package org.giliran.simulation.days;

/** A hall broke one of its invariants. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long event;
    private final transient MustHold invariant;

    Violation(long event, MustHold invariant) {
        super("event " + event + ": " + invariant);
        this.event = event;
        this.invariant = invariant;
    }

    /** By an error of the program. */
    Violation(long event, RuntimeException cause) {
        super("event " + event + ": " + cause, cause);
        this.event = event;
        this.invariant = Invariant.NO_ERROR;
    }

    /** By a program that cannot go on. */
    public Violation(MustHold invariant, Exception cause) {
        super(invariant + ": " + cause, cause);
        this.event = 0;
        this.invariant = invariant;
    }

    /** Breaks off unless it holds. */
    public static void unless(boolean holds, long event, MustHold invariant) {
        if (!holds) {
            throw new Violation(event, invariant);
        }
    }

    /** Number of the event that broke it. */
    public long event() {
        return event;
    }

    public MustHold invariant() {
        return invariant;
    }
}

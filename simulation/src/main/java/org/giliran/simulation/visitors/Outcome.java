package org.giliran.simulation.visitors;

/** What came of a step. */
public sealed interface Outcome {
    record Done() implements Outcome {}

    /** Somebody was called. */
    record Called(String ticket) implements Outcome {}

    /** There was nobody to call. */
    record Nobody() implements Outcome {}

    /** The hall's rules did not allow it, mostly because somebody else was quicker. */
    record Refused() implements Outcome {}
}

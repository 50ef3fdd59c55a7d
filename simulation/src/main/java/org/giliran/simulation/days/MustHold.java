package org.giliran.simulation.days;

/** Something that a simulated hall must not break; an enum's constant says what. */
public interface MustHold {
    /** As it is reported. */
    String name();
}

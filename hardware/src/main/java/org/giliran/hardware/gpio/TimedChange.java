package org.giliran.hardware.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;

/** A change of a line that knows when it happened, however late it is told. */
public final class TimedChange extends DigitalStateChangeEvent<DigitalInput> {
    private final long atNanos;

    /**
     * A change.
     *
     * @param atNanos on the clock of {@link System#nanoTime}
     */
    public TimedChange(DigitalInput source, DigitalState state, long atNanos) {
        super(source, state);
        this.atNanos = atNanos;
    }

    /** When that happened; of an event that does not say, now. */
    static long atNanos(DigitalStateChangeEvent<?> event) {
        return event instanceof TimedChange timed ? timed.atNanos : System.nanoTime();
    }
}

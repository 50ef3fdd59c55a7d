package org.giliran.hardware.printer.simulated;

import java.time.Duration;

/** How the printer's electronics behave: printers differ, and clones more so. */
public enum Manner {
    /** Answers everything at once. */
    PLAIN,
    /** Answers everything, each answer {@link #DELAY} late. */
    LATE,
    /** Knows no real-time questions (DLE EOT), but tells its status by GS a and GS r. */
    BUFFERED_STATUS,
    /** Answers GS r only. */
    PAPER_STATUS,
    /** Answers DLE EOT, but not the marker behind a ticket (GS r). */
    NO_MARKER,
    /** Does not know how to clear its buffer (DLE ENQ 2, DLE DC4 8). */
    NO_CLEARING,
    /** Answers the first two questions after switching on, then nothing. */
    HALF,
    /** Takes bytes and never answers, as a printer on a one-way line. */
    MUTE,
    /** Sends bytes that are no answer in place of each answer. */
    GARBAGE,
    /** Sends bytes that are no answer before each answer. */
    NOISY;

    /** How late {@link #LATE} is. */
    public static final Duration DELAY = Duration.ofMillis(200);
}

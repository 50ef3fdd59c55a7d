package org.giliran.kiosk.course;

import java.time.Instant;

/**
 * When something happened, and the chance that belongs to it.
 *
 * @param nanos of a clock that never goes back while the program runs; from anywhere
 * @param wall what this computer's clock says; written down, never used for order
 * @param id made anew for each moment: 32 hexadecimal digits nobody else has
 * @param chance from 0 to 1
 */
public record Moment(long nanos, Instant wall, String id, double chance) {}

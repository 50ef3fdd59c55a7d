package org.giliran.kiosk.panel;

/**
 * A visit that waits to be rated at this panel's counter.
 *
 * @param untilNanos on the clock of {@link LightCourse}
 */
public record Invitation(String number, long untilNanos) {}

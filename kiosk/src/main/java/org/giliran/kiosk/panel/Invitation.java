package org.giliran.kiosk.panel;

/**
 * A visit that waits to be rated at this panel's counter.
 *
 * @param ticket its id, which names the day too
 * @param untilNanos on the clock of {@link LightCourse}
 */
public record Invitation(String ticket, long untilNanos) {}

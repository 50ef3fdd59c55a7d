package org.giliran.hardware.button;

import java.time.Duration;

/**
 * What counts as a press. The judge's own choices; each says what it rests on.
 *
 * @param settle a contact that was quiet for so long has changed; what is shorter is a bounce or a
 *     spark
 * @param longest a press held longer does not count
 * @param stuckAfter a button held so long is out of order
 * @param mostPresses that may begin within {@code burst}
 * @param calm how long the panel must be left alone after more than that
 */
public record PressLimits(
        Duration settle,
        Duration longest,
        Duration stuckAfter,
        int mostPresses,
        Duration burst,
        Duration calm) {

    /**
     * For a panel that everybody reaches.
     *
     * <ul>
     *   <li>settle 15 ms: good push-buttons bounce for less than 10 ms, and 15 ms leave most of the
     *       50 ms in which the light has to answer
     *   <li>longest 3 s: slow hands take about one second; a bag or an elbow stays
     *   <li>stuck after 10 s: nobody holds a button that long on purpose
     *   <li>10 presses in 10 s, then 3 s of calm: visitors press once or twice each, a child goes
     *       on
     * </ul>
     */
    public static final PressLimits USUAL =
            new PressLimits(
                    Duration.ofMillis(15),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    10,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(3));

    public PressLimits {
        boolean ordered =
                settle.isPositive()
                        && settle.compareTo(longest) < 0
                        && longest.compareTo(stuckAfter) < 0;
        if (!ordered || mostPresses < 1) {
            throw new IllegalArgumentException(
                    "settle, longest and stuckAfter must grow; at least one press must be allowed");
        }
    }
}

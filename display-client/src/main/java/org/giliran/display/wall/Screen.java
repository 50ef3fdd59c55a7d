package org.giliran.display.wall;

/**
 * The screen's size and place, from which the page works out how large letters must be.
 *
 * @param widthMm of the visible picture
 * @param viewingDistanceMm from the screen to the last row of seats
 */
public record Screen(int widthMm, int viewingDistanceMm) {
    /** From a small monitor to a wall of screens. */
    private static final int MOST_WIDTH_MM = 10_000;

    private static final int MOST_DISTANCE_MM = 100_000;

    public Screen {
        if (widthMm < 100 || widthMm > MOST_WIDTH_MM) {
            throw new IllegalArgumentException(
                    "width of 100 to " + MOST_WIDTH_MM + " mm: " + widthMm);
        }
        if (viewingDistanceMm < 300 || viewingDistanceMm > MOST_DISTANCE_MM) {
            throw new IllegalArgumentException(
                    "viewing distance of 300 to " + MOST_DISTANCE_MM + " mm: " + viewingDistanceMm);
        }
    }
}

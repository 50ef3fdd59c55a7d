package org.giliran.systemtests.screens;

/**
 * A screen as somebody stands or sits before it.
 *
 * @param name short, for files: {@code 7-inch}
 * @param widthPx of the window
 * @param heightPx of the window
 * @param widthMm of the glass; 0 where pixels count, on a desk and on a phone
 * @param distanceMm from the eyes to a wall; 0 elsewhere
 * @param leastTargetMm what a finger needs; 0 where pixels count
 * @param strong in high contrast, which somebody asked for: 7:1, wherever the glass stands
 */
record Glass(
        String name,
        int widthPx,
        int heightPx,
        double widthMm,
        double distanceMm,
        double leastTargetMm,
        boolean strong) {
    /** WCAG 2.2, 2.5.8, of a page that is used with a mouse or a phone. */
    private static final double LEAST_TARGET_PX = 24;

    /** A standing finger: Colle and Hiszem 2004. */
    private static final double FINGER_MM = 20;

    static Glass kiosk(String name, int widthPx, int heightPx, double widthMm) {
        return new Glass(name, widthPx, heightPx, widthMm, 0, FINGER_MM, false);
    }

    static Glass wall(String name, int widthPx, int heightPx, double widthMm, double distanceMm) {
        return new Glass(name, widthPx, heightPx, widthMm, distanceMm, 0, false);
    }

    static Glass desk(String name, int widthPx, int heightPx) {
        return new Glass(name, widthPx, heightPx, 0, 0, 0, false);
    }

    /** The same in high contrast. */
    Glass inHighContrast() {
        return new Glass(name, widthPx, heightPx, widthMm, distanceMm, leastTargetMm, true);
    }

    double pixelsPerMm() {
        return widthPx / widthMm;
    }

    double leastTargetPx() {
        return leastTargetMm > 0 ? leastTargetMm * pixelsPerMm() : LEAST_TARGET_PX;
    }

    /** Kiosk and wall are read standing, from afar and by old eyes: their contrast is 7:1. */
    boolean mostContrast() {
        return widthMm > 0 || strong;
    }

    /** Where nobody can scroll, everything is in view. */
    boolean allInView() {
        return widthMm > 0;
    }

    /** What the page is told of it. */
    String query() {
        if (distanceMm > 0) {
            return "?widthMm=%.0f&viewingDistanceMm=%.0f".formatted(widthMm, distanceMm);
        }
        return widthMm > 0 ? "?panelWidthMm=%.0f".formatted(widthMm) : "";
    }
}

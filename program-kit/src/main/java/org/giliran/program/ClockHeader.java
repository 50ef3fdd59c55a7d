package org.giliran.program;

import io.javalin.config.RoutesConfig;

import org.giliran.api.Wire;

/**
 * Tells pages the hall's time and its speed with every answer, as {@code
 * 2026-11-21T02:00:05.123Z;speed=20}. While the hall's clock is the real one there is no such
 * header, and pages go by the {@code Date} of an answer.
 */
public record ClockHeader(HallClock clock) {
    private static final String NAME = "Giliran-Clock";

    public void addTo(RoutesConfig routes) {
        if (!clock.isReal()) {
            routes.after("/api/*", ctx -> ctx.header(NAME, value()));
        }
    }

    private String value() {
        return Wire.text(clock.instant()) + ";speed=" + clock.speed();
    }
}

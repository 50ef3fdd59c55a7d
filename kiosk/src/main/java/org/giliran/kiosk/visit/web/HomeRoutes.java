package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.visit.KeyCodes;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.program.LiveView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What the page watches, and whether the program is well. */
public record HomeRoutes(LiveView<KioskState> state) {
    /** A touch screen of 15.6 inches, the usual one in a kiosk. */
    private static final int USUAL_PANEL_WIDTH_MM = 344;

    private record Health(
            String status, boolean live, @Nullable Instant since, PrinterStatus printer) {}

    /** Adds {@code GET /api/home} and {@code GET /health}. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/home", state::answer);
        routes.get("/health", this::health);
    }

    private void health(Context ctx) {
        KioskState now = state.value();
        ctx.json(new Health("UP", now.live(), now.since(), now.printer()));
    }

    /** The view of a state, for the kiosk of that code. */
    public static LiveView.Face<KioskState> face(String kiosk, boolean simulated, KeyCodes keys) {
        return (version, state) ->
                new KioskView(
                        version,
                        state.live(),
                        state.alone(),
                        state.since(),
                        kiosk,
                        panelWidthMm(state.home()),
                        state.printer(),
                        simulated,
                        state.press(),
                        state.home(),
                        ScanView.of(state.scan()),
                        keys.keys(),
                        keys.headset());
    }

    /** Of the screen, as the set-up says; the usual one while nobody said. */
    public static int panelWidthMm(@Nullable KioskHome home) {
        Integer said = home == null ? null : home.panelWidthMm();
        return said == null ? USUAL_PANEL_WIDTH_MM : said;
    }
}

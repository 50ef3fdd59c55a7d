package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.display.wall.Screen;
import org.giliran.display.wall.WallState;
import org.giliran.program.LiveView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Function;

/** What the page watches, and whether the program is well. */
public record WallRoutes(LiveView<WallState> state) {

    private record Health(String status, boolean live, @Nullable Instant since) {}

    /** Adds {@code GET /api/wall} and {@code GET /health}. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/wall", state::answer);
        routes.get("/health", this::health);
    }

    private void health(Context ctx) {
        WallState now = state.value();
        ctx.json(new Health("UP", now.live(), now.since()));
    }

    /**
     * The view of a state, for the display of that code.
     *
     * @param voicePack where the page finds its voice, by the version of the hall's own; null for a
     *     silent display
     */
    public static LiveView.Face<WallState> face(
            String display, Screen screen, Function<String, @Nullable String> voicePack) {
        return (version, state) ->
                new WallView(
                        version,
                        state.live(),
                        state.since(),
                        display,
                        screen.widthMm(),
                        screen.viewingDistanceMm(),
                        voicePack.apply(state.ownVoice()),
                        state.board(),
                        state.media());
    }
}

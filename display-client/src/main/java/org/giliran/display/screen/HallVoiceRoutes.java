package org.giliran.display.screen;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.display.link.VoiceStore;
import org.giliran.program.ProblemException;

import java.io.IOException;

/** Serves this display's copy of the hall's own voice to the page. */
public record HallVoiceRoutes(VoiceStore store) {
    private static final String AT = "/hall-voice/";

    /** Where the page finds a version. */
    public static String at(String version) {
        return AT + version;
    }

    /** Adds {@code GET /hall-voice/VERSION/…}. */
    public void addTo(RoutesConfig routes) {
        routes.get(AT + "{version}/<name>", this::file);
    }

    private void file(Context ctx) throws IOException {
        String version = ctx.pathParam("version");
        String name = ctx.pathParam("name");
        if (!VoiceStore.isVersion(version)) {
            throw new ProblemException(404, "NOT_FOUND", "there is no such voice");
        }
        PackRoutes.answer(ctx, store.of(version), name);
    }
}

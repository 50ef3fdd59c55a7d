package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.kiosk.visit.HallWords;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.program.LiveView;
import org.giliran.program.ProblemException;
import org.giliran.program.speech.SpeechClips;

import java.util.Set;

/** Serves the hall's own words as speech, where this computer has a synthesiser. */
public record SpokenRoutes(LiveView<KioskState> state, SpeechClips clips) {
    private static final Set<String> LANGUAGES = Set.of("id", "en");

    /** Adds {@code GET /api/spoken/LANGUAGE/KIND/CODE}. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/spoken/{language}/{kind}/{code}", this::answer);
    }

    /** No content, and so no line in the browser's log, where nothing speaks. */
    private void answer(Context ctx) {
        String language = ctx.pathParam("language");
        if (!LANGUAGES.contains(language)) {
            throw new ProblemException(404, "NOT_FOUND", "this language is not spoken");
        }
        var words =
                HallWords.find(
                        state.value().home(),
                        language,
                        ctx.pathParam("kind"),
                        ctx.pathParam("code"));
        words.flatMap(text -> clips.find(language, text))
                .ifPresentOrElse(
                        wav -> ctx.contentType("audio/wav").result(wav),
                        () -> ctx.status(HttpStatus.NO_CONTENT));
    }
}

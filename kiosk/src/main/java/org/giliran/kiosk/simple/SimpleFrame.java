package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.KioskHome;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.ui.Languages;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/**
 * What stands around every page: the hall, the other language, help, and what a visitor must know
 * before touching.
 *
 * @param state of the kiosk
 * @param panelWidthMm of the screen
 */
record SimpleFrame(KioskState state, int panelWidthMm, Chosen chosen, SimpleTexts texts) {

    /** Which page comes by itself, and after how many seconds. */
    record Next(int seconds, String address) {}

    /**
     * A whole page.
     *
     * @param here its address without a query: it stays in the other language
     * @param query of the same, beside what was chosen
     * @param body inside, escaped
     */
    SimplePage page(String here, Next next, String body, String... query) {
        String html =
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Giliran</title>
                <link rel="icon" href="/ui/img/favicon.svg">
                <link rel="stylesheet" href="/simple/style.css?mm=%d"></head>
                <body><div class="head" role="banner"><h1>%s</h1><div class="tools">%s%s</div></div>
                <div class="main" role="main">%s%s</div></body></html>
                """
                        .formatted(
                                texts.language(),
                                panelWidthMm,
                                escaped(hallName()),
                                otherLanguage(here, query),
                                link(
                                        "help",
                                        "/simple/help" + chosen.query(),
                                        texts.say("help"),
                                        ""),
                                note(),
                                body);
        return new SimplePage(html, next.seconds + ";url=" + next.address);
    }

    private String hallName() {
        KioskHome home = state.home();
        return home == null ? "Giliran" : texts.name(home.hallName());
    }

    private String otherLanguage(String here, String... query) {
        KioskHome home = state.home();
        if (home != null && !home.languages().contains("en")) {
            return "";
        }
        String other = texts.language().equals("id") ? "en" : "id";
        String address = here + chosen.withLanguage(other).query(query);
        return link("language", address, Languages.ALL.nameOf(other), "");
    }

    /** Another page, as large as a finger. */
    String link(String id, String address, String text, String look) {
        return "<a class=\"touch %s\" data-testid=\"%s\" href=\"%s\"><span>%s</span></a>"
                .formatted(look, escaped(id), escaped(address), escaped(text));
    }

    /** The one thing to know first; nothing when all is well. */
    private String note() {
        String text = noteText();
        return text == null
                ? ""
                : "<p class=\"note\" data-testid=\"note\">" + escaped(text) + "</p>";
    }

    private @Nullable String noteText() {
        KioskHome home = state.home();
        if (home == null) {
            return null;
        }
        if (!state.live()) {
            String key = state.alone() ? "aloneSince" : "notConnected";
            return texts.say(key, "time", time(Objects.requireNonNull(state.since())));
        }
        if (home.paused() != null) {
            return texts.lookup()
                    .get(
                            "hallPaused",
                            Map.of(
                                    "time",
                                    time(home.paused().since()),
                                    "reason",
                                    home.paused().reason()));
        }
        return state.printer().maySend() ? null : texts.say("printerNotReady");
    }

    String time(Instant at) {
        KioskHome home = state.home();
        return texts.time(at, ZoneId.of(home == null ? "Asia/Jakarta" : home.timeZone()));
    }
}

package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.KioskHome;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.ui.Languages;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What stands around every page: the hall, the other language, help, and what a visitor must know
 * before touching.
 *
 * @param state of the kiosk
 * @param panelWidthMm of the screen
 * @param otherTexts of the language that the visitor did not choose
 */
record SimpleFrame(
        KioskState state,
        int panelWidthMm,
        Chosen chosen,
        SimpleTexts texts,
        SimpleTexts otherTexts) {

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
                <link rel="stylesheet" href="/simple/style.css?mm=%d%s"></head>
                <body><div class="head" role="banner"><h1>%s</h1><div class="tools">%s%s%s</div></div>
                <div class="main" role="main">%s%s</div></body></html>
                """
                        .formatted(
                                texts.language(),
                                panelWidthMm,
                                chosen.large() ? "&amp;text=" + Chosen.LARGE : "",
                                escaped(hallName()),
                                otherSize(here, query),
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

    private String otherSize(String here, String... query) {
        String address = here + chosen.withLarge(!chosen.large()).query(query);
        return link("large-text", address, texts.say("largeText"), chosen.large() ? "on" : "");
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

    /** What every form carries. */
    String carried(String key) {
        return hidden("key", key)
                + hidden("lang", texts.language())
                + (chosen.priority() == null ? "" : hidden("priority", chosen.priority()))
                + (chosen.large() ? hidden("text", Chosen.LARGE) : "");
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
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
            boolean gives = state.alone() && home.paused() == null;
            String key = gives ? "aloneSince" : "notConnected";
            return texts.say(key, "time", time(Objects.requireNonNull(state.since())));
        }
        if (home.paused() != null) {
            return null; // a page of its own
        }
        return state.printer().maySend() ? null : texts.say("printerNotReady");
    }

    String time(Instant at) {
        return time(at, texts);
    }

    String time(Instant at, SimpleTexts texts) {
        KioskHome home = state.home();
        return texts.time(at, ZoneId.of(home == null ? "Asia/Jakarta" : home.timeZone()));
    }
}

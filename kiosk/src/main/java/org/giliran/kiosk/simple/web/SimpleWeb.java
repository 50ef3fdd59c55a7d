package org.giliran.kiosk.simple.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.board.KioskHome;
import org.giliran.kiosk.simple.Chosen;
import org.giliran.kiosk.simple.SimplePage;
import org.giliran.kiosk.simple.SimplePages;
import org.giliran.kiosk.simple.SimpleTexts;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.kiosk.visit.web.HomeRoutes;
import org.giliran.program.Forms;
import org.giliran.program.LiveView;
import org.giliran.program.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What all plain pages share: what a request says, and how a page is answered. */
record SimpleWeb(LiveView<KioskState> state, Map<String, SimpleTexts.Lookup> texts) {
    static final Pattern KEY = Pattern.compile("[!-~]{16,64}");
    private static final String HTML = "text/html; charset=utf-8";

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * The key of a page is for one visitor: no page is shown again out of a browser's store. With
     * the usual policy a browser would hide which page a form comes from, and be refused.
     */
    static void page(Context ctx, SimplePage page) {
        ctx.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .contentType(HTML)
                .header("Refresh", page.refresh())
                .result(page.html());
    }

    SimplePages pages(Context ctx) {
        return pages(
                chosen(
                        ctx.queryParam("lang"),
                        ctx.queryParam("group"),
                        ctx.queryParam("priority"),
                        ctx.queryParam("text")));
    }

    private SimplePages pages(Chosen chosen) {
        String other = chosen.language().equals("id") ? "en" : "id";
        return new SimplePages(
                state.value(), panelWidthMm(), chosen, words(chosen.language()), words(other));
    }

    private SimpleTexts words(String language) {
        return new SimpleTexts(language, Objects.requireNonNull(texts.get(language)));
    }

    /** What a form says was chosen. */
    Chosen chosen(Forms form) {
        return chosen(
                form.find("lang").orElse(null),
                null,
                form.find("priority").orElse(null),
                form.find("text").orElse(null));
    }

    /** What the set-up does not know any more is not chosen. */
    private Chosen chosen(
            @Nullable String language,
            @Nullable String group,
            @Nullable String priority,
            @Nullable String text) {
        KioskHome home = state.value().home();
        boolean knownGroup =
                home != null && home.groups().stream().anyMatch(g -> g.code().equals(group));
        boolean knownPriority =
                home != null
                        && home.priorityClasses().stream().anyMatch(c -> c.code().equals(priority));
        return new Chosen(
                "en".equals(language) ? "en" : "id",
                knownGroup ? group : null,
                knownPriority ? priority : null,
                Chosen.LARGE.equals(text));
    }

    int panelWidthMm() {
        return HomeRoutes.panelWidthMm(state.value().home());
    }

    static String key(Forms form) {
        return form.find("key")
                .filter(key -> KEY.matcher(key).matches())
                .orElseThrow(SimpleWeb::malformed);
    }

    static String query(Context ctx, String name, Pattern pattern) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(value -> pattern.matcher(value).matches())
                .orElseThrow(SimpleWeb::malformed);
    }

    static ProblemException malformed() {
        return new ProblemException(400, "MALFORMED_REQUEST", "the form is not one of this kiosk");
    }

    /** The browser asks for that page by itself. */
    static void see(Context ctx, String address) {
        ctx.status(HttpStatus.SEE_OTHER).header("Location", address);
    }
}

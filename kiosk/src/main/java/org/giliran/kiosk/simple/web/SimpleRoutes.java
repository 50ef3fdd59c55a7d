package org.giliran.kiosk.simple.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.QueueClient;
import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.link.HallAsks;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.simple.Chosen;
import org.giliran.kiosk.simple.SimplePage;
import org.giliran.kiosk.simple.SimplePages;
import org.giliran.kiosk.simple.SimpleStyle;
import org.giliran.kiosk.simple.SimpleTexts;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.kiosk.visit.Wish;
import org.giliran.kiosk.visit.web.HomeRoutes;
import org.giliran.kiosk.visit.web.VisitView;
import org.giliran.program.Forms;
import org.giliran.program.LiveView;
import org.giliran.program.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The kiosk for an old panel, whose browser runs no modules or no script at all: plain pages and
 * forms. What is sent is answered with the address of a page, so that loading it again sends
 * nothing again.
 */
public final class SimpleRoutes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final Pattern KEY = Pattern.compile("[!-~]{16,64}");
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

    private final LiveView<KioskState> state;
    private final SimpleVisits visits;
    private final HallAsks hall;
    private final Map<String, SimpleTexts.Lookup> texts = SimpleWords.load();

    public SimpleRoutes(
            LiveView<KioskState> state, KioskDesk desk, PrintDesk prints, HallAsks hall) {
        this.state = state;
        this.visits = new SimpleVisits(desk, prints);
        this.hall = hall;
    }

    /** Adds {@code /simple} and what is below it. */
    public void addTo(RoutesConfig routes) {
        routes.get("/simple", ctx -> page(ctx, pages(ctx).home(newKey())));
        routes.get("/simple/style.css", this::style);
        routes.get("/simple/number", this::number);
        routes.get("/simple/failed", this::failed);
        routes.get("/simple/help", this::help);
        routes.post("/simple/ticket", this::take);
        routes.post("/simple/paper", this::said);
        routes.post("/simple/help", this::call);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * The key of a page is for one visitor: no page is shown again out of a browser's store. With
     * the usual policy a browser would hide which page a form comes from, and be refused.
     */
    private static void page(Context ctx, SimplePage page) {
        ctx.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .contentType(HTML)
                .header("Refresh", page.refresh())
                .result(page.html());
    }

    private SimplePages pages(Context ctx) {
        return pages(
                chosen(
                        ctx.queryParam("lang"),
                        ctx.queryParam("group"),
                        ctx.queryParam("priority")));
    }

    private SimplePages pages(Chosen chosen) {
        var words =
                new SimpleTexts(
                        chosen.language(), Objects.requireNonNull(texts.get(chosen.language())));
        return new SimplePages(state.value(), panelWidthMm(), chosen, words);
    }

    /** What the set-up does not know any more is not chosen. */
    private Chosen chosen(
            @Nullable String language, @Nullable String group, @Nullable String priority) {
        KioskHome home = state.value().home();
        boolean knownGroup =
                home != null && home.groups().stream().anyMatch(g -> g.code().equals(group));
        boolean knownPriority =
                home != null
                        && home.priorityClasses().stream().anyMatch(c -> c.code().equals(priority));
        return new Chosen(
                "en".equals(language) ? "en" : "id",
                knownGroup ? group : null,
                knownPriority ? priority : null);
    }

    private int panelWidthMm() {
        return HomeRoutes.panelWidthMm(state.value().home());
    }

    private void style(Context ctx) {
        ctx.header("Cache-Control", "no-cache")
                .contentType("text/css; charset=utf-8")
                .result(SimpleStyle.css(panelWidthMm()));
    }

    private void take(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        String key = key(form);
        String service = form.find("service").orElseThrow(SimpleRoutes::malformed);
        Chosen chosen = chosen(form);
        try {
            visits.take(key, new Wish(service, chosen.priority(), chosen.language()));
            see(ctx, "/simple/number" + chosen.query("key", key));
        } catch (ProblemException e) {
            String why = chosen.query("code", e.code(), "key", key, "service", service);
            see(ctx, "/simple/failed" + why);
        }
    }

    private static String key(Forms form) {
        return form.find("key")
                .filter(key -> KEY.matcher(key).matches())
                .orElseThrow(SimpleRoutes::malformed);
    }

    private static ProblemException malformed() {
        return new ProblemException(400, "MALFORMED_REQUEST", "the form is not one of this kiosk");
    }

    private Chosen chosen(Forms form) {
        return chosen(form.find("lang").orElse(null), null, form.find("priority").orElse(null));
    }

    /** The browser asks for that page by itself. */
    private static void see(Context ctx, String address) {
        ctx.status(HttpStatus.SEE_OTHER).header("Location", address);
    }

    private void number(Context ctx) {
        String key = query(ctx, "key", KEY);
        Optional<VisitView> visit = visits.find(key);
        SimplePages pages = pages(ctx);
        PrinterStatus printer = state.value().printer();
        page(
                ctx,
                visit.map(v -> pages.number(key, visits.ticket(v, printer)))
                        .orElseGet(pages::gone));
    }

    private void failed(Context ctx) {
        String service = ctx.queryParam("service");
        page(
                ctx,
                pages(ctx)
                        .failed(
                                query(ctx, "code", CODE),
                                query(ctx, "key", KEY),
                                service == null ? "" : service));
    }

    private static String query(Context ctx, String name, Pattern pattern) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(value -> pattern.matcher(value).matches())
                .orElseThrow(SimpleRoutes::malformed);
    }

    private void said(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        String key = key(form);
        String came = form.find("came").orElseThrow(SimpleRoutes::malformed);
        String copy = form.find("copy").filter(c -> c.matches("[0-9]")).orElse("0");
        visits.said(key, Integer.parseInt(copy), came.equals("yes"), state.value().printer());
        see(ctx, "/simple/number" + chosen(form).query("key", key));
    }

    private void help(Context ctx) {
        String asked = ctx.queryParam("asked");
        page(ctx, pages(ctx).help(newKey(), asked == null ? "" : asked));
    }

    private void call(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        boolean called = hall.help(key(form)).filter(QueueClient.Answer::ok).isPresent();
        see(ctx, "/simple/help" + chosen(form).query("asked", called ? "yes" : "no"));
    }
}

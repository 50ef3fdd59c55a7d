package org.giliran.kiosk.simple.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.QueueClient;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.link.HallAsks;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.simple.Chosen;
import org.giliran.kiosk.simple.SimplePages;
import org.giliran.kiosk.simple.SimpleStyle;
import org.giliran.kiosk.visit.KioskState;
import org.giliran.kiosk.visit.Wish;
import org.giliran.kiosk.visit.web.VisitView;
import org.giliran.program.Forms;
import org.giliran.program.LiveView;
import org.giliran.program.ProblemException;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kiosk for an old panel, whose browser runs no modules or no script at all: plain pages and
 * forms. What is sent is answered with the address of a page, so that loading it again sends
 * nothing again.
 */
public final class SimpleRoutes {
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

    private final SimpleWeb web;
    private final SimpleVisits visits;
    private final HallAsks hall;
    private final SimpleAfterRoutes after;

    public SimpleRoutes(
            LiveView<KioskState> state, KioskDesk desk, PrintDesk prints, HallAsks hall) {
        this.web = new SimpleWeb(state, SimpleWords.load());
        this.visits = new SimpleVisits(desk, prints, System::nanoTime);
        this.hall = hall;
        this.after = new SimpleAfterRoutes(web, visits, desk, hall);
    }

    /** Adds {@code /simple} and what is below it. */
    public void addTo(RoutesConfig routes) {
        routes.get("/simple", ctx -> SimpleWeb.page(ctx, web.pages(ctx).home(SimpleWeb.newKey())));
        routes.get("/simple/style.css", this::style);
        routes.get("/simple/number", this::number);
        routes.get("/simple/failed", this::failed);
        routes.get("/simple/help", this::help);
        routes.post("/simple/ticket", this::take);
        routes.post("/simple/paper", this::said);
        routes.post("/simple/help", this::call);
        after.addTo(routes);
    }

    private void style(Context ctx) {
        ctx.header("Cache-Control", "no-cache")
                .contentType("text/css; charset=utf-8")
                .result(
                        SimpleStyle.css(
                                web.panelWidthMm(), Chosen.LARGE.equals(ctx.queryParam("text"))));
    }

    private void take(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        String key = SimpleWeb.key(form);
        String service = form.find("service").orElseThrow(SimpleWeb::malformed);
        Chosen chosen = web.chosen(form);
        try {
            visits.take(key, new Wish(service, chosen.priority(), chosen.language()));
            SimpleWeb.see(ctx, "/simple/number" + chosen.query("key", key));
        } catch (ProblemException e) {
            String why = chosen.query("code", e.code(), "key", key, "service", service);
            SimpleWeb.see(ctx, "/simple/failed" + why);
        }
    }

    private void number(Context ctx) {
        String key = SimpleWeb.query(ctx, "key", SimpleWeb.KEY);
        Optional<VisitView> visit = visits.find(key);
        SimplePages pages = web.pages(ctx);
        PrinterStatus printer = web.state().value().printer();
        SimpleWeb.page(
                ctx,
                visit.map(v -> pages.number(key, visits.ticket(v, printer)))
                        .orElseGet(pages::gone));
    }

    private void failed(Context ctx) {
        String service = ctx.queryParam("service");
        SimpleWeb.page(
                ctx,
                web.pages(ctx)
                        .failed(
                                SimpleWeb.query(ctx, "code", CODE),
                                SimpleWeb.query(ctx, "key", SimpleWeb.KEY),
                                service == null ? "" : service));
    }

    private void said(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        String key = SimpleWeb.key(form);
        String came = form.find("came").orElseThrow(SimpleWeb::malformed);
        String copy = form.find("copy").filter(c -> c.matches("[0-9]")).orElse("0");
        visits.said(key, Integer.parseInt(copy), came.equals("yes"), web.state().value().printer());
        SimpleWeb.see(ctx, "/simple/number" + web.chosen(form).query("key", key));
    }

    private void help(Context ctx) {
        String asked = ctx.queryParam("asked");
        SimpleWeb.page(ctx, web.pages(ctx).help(SimpleWeb.newKey(), asked == null ? "" : asked));
    }

    private void call(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        boolean called = hall.help(SimpleWeb.key(form)).filter(QueueClient.Answer::ok).isPresent();
        SimpleWeb.see(ctx, "/simple/help" + web.chosen(form).query("asked", called ? "yes" : "no"));
    }
}

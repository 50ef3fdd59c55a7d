package org.giliran.kiosk.simple.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.course.RatingAnswer;
import org.giliran.kiosk.link.HallAsks;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.program.Forms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What comes after a number, on plain pages: it is given up, or the visit is rated. */
record SimpleAfterRoutes(SimpleWeb web, SimpleVisits visits, KioskDesk desk, HallAsks hall) {
    private static final Pattern RESULT = Pattern.compile("[A-Z_]{1,40}|taken|kept");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,3}-[0-9]{3,4}");

    /** Adds {@code /simple/cancel}, {@code /simple/rate}, and the pages that they lead to. */
    void addTo(RoutesConfig routes) {
        routes.post("/simple/cancel", this::cancel);
        routes.get("/simple/cancelled", this::cancelled);
        routes.get("/simple/rate", this::rate);
        routes.post("/simple/rate", this::take);
        routes.get("/simple/rated", this::rated);
    }

    /** Pressed twice it is done once: the key that the hall is asked under comes of the page's. */
    private void cancel(Context ctx) throws BadMessage, InterruptedException {
        Forms form = Forms.read(ctx);
        String key = SimpleWeb.key(form);
        Optional<String> token = visits.findToken(key);
        String why = token.isEmpty() ? "CANCEL_OVER" : refusal(token.get(), key);
        String number = visits.find(key).map(visit -> visit.number()).orElse("");
        String[] result =
                why.isEmpty() ? new String[] {"number", number} : new String[] {"code", why};
        SimpleWeb.see(ctx, "/simple/cancelled" + web.chosen(form).query(result));
    }

    private String refusal(String token, String key) throws BadMessage, InterruptedException {
        byte[] name = ("cancel " + key).getBytes(StandardCharsets.UTF_8);
        Optional<QueueClient.Answer> answer =
                hall.cancel(token, UUID.nameUUIDFromBytes(name).toString());
        if (answer.isEmpty()) {
            return "SERVER_AWAY";
        }
        return answer.get().ok() ? "" : answer.get().as(Problem.class).code();
    }

    private void cancelled(Context ctx) {
        var pages = web.pages(ctx);
        SimpleWeb.page(
                ctx,
                ctx.queryParam("code") == null
                        ? pages.cancelled(SimpleWeb.query(ctx, "number", NUMBER))
                        : pages.kept(SimpleWeb.query(ctx, "code", RESULT)));
    }

    private void rate(Context ctx) {
        String counter = ctx.queryParam("counter");
        SimpleWeb.page(
                ctx, web.pages(ctx).rate(SimpleWeb.newKey(), counter == null ? "" : counter));
    }

    private void take(Context ctx) throws InterruptedException {
        Forms form = Forms.read(ctx);
        String counter = form.find("counter").orElseThrow(SimpleWeb::malformed);
        int score =
                form.find("score")
                        .filter(value -> value.matches("[1-4]"))
                        .map(Integer::parseInt)
                        .orElseThrow(SimpleWeb::malformed);
        var visit = new RateVisit(score, null, null, counter, RatingSource.TOUCH);
        String result =
                switch (desk.rate(SimpleWeb.key(form), visit)) {
                    case RatingAnswer.Taken _ -> "taken";
                    case RatingAnswer.Kept() -> "kept";
                    case RatingAnswer.Refused(var problem) -> problem.code();
                };
        SimpleWeb.see(ctx, "/simple/rated" + web.chosen(form).query("result", result));
    }

    private void rated(Context ctx) {
        SimpleWeb.page(ctx, web.pages(ctx).rated(SimpleWeb.query(ctx, "result", RESULT)));
    }
}

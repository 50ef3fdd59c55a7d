package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatedVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.link.Ratings;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.Problems;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Takes a rating by touch; what the server says of it is what the page gets. */
public record RatingRoutes(Ratings ratings) {

    /** Request: one of {@code number}, {@code counter} and {@code ticket} says which visit. */
    private record Touched(
            int score,
            @Nullable String number,
            @Nullable String counter,
            @Nullable String ticket) {}

    /** Adds {@code POST /api/ratings}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/ratings", this::rate);
    }

    private void rate(Context ctx) throws BadMessage, InterruptedException {
        Touched touched = Bodies.read(ctx, Touched.class);
        String key = Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
        var rating =
                new RateVisit(
                        touched.score(),
                        touched.ticket(),
                        touched.number(),
                        touched.counter(),
                        RatingSource.TOUCH);
        QueueClient.Answer answer = ratings.send(key, rating).orElseThrow(VisitRoutes::serverAway);
        if (answer.ok()) {
            ctx.status(answer.status()).json(answer.as(RatedVisit.class));
        } else {
            Problems.answer(ctx, answer.as(Problem.class));
        }
    }
}

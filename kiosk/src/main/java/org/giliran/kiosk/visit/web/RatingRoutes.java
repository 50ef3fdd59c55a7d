package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatedVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.link.ButtonRatings;
import org.giliran.kiosk.link.Ratings;
import org.giliran.kiosk.panel.Presses;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Takes a rating from the page; what the server says of it is what the page gets. */
public record RatingRoutes(Ratings ratings, Presses presses) {

    /**
     * Request: one of {@code number}, {@code counter} and {@code ticket} says which visit.
     *
     * @param press by which the score was chosen at the rating panel; absent: by touch
     */
    private record Touched(
            int score,
            @Nullable String number,
            @Nullable String counter,
            @Nullable String ticket,
            @Nullable Long press) {
        RateVisit as(RatingSource source) {
            return new RateVisit(score, ticket, number, counter, source);
        }
    }

    /** Adds {@code POST /api/ratings}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/ratings", this::rate);
    }

    private void rate(Context ctx) throws BadMessage, InterruptedException {
        Touched touched = Bodies.read(ctx, Touched.class);
        String key = Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
        Optional<QueueClient.Answer> sent =
                touched.press() == null
                        ? ratings.send(key, touched.as(RatingSource.TOUCH))
                        : pressed(key, touched, touched.press());
        QueueClient.Answer answer = sent.orElseThrow(VisitRoutes::serverAway);
        if (answer.ok()) {
            ctx.status(answer.status()).json(answer.as(RatedVisit.class));
        } else {
            Problems.answer(ctx, answer.as(Problem.class));
        }
    }

    private Optional<QueueClient.Answer> pressed(String key, Touched touched, long press)
            throws InterruptedException {
        if (!presses.take(press, touched.score(), key)) {
            throw new ProblemException(
                    409, "PRESS_GONE", "this press was used or is too long ago", "press");
        }
        var sent = ratings.send(key, touched.as(RatingSource.BUTTON));
        presses.judged(press, touched.score(), ButtonRatings.verdict(sent));
        return sent;
    }
}

package org.giliran.kiosk.visit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatedVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.course.RatingAnswer;
import org.giliran.kiosk.link.ButtonRatings;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.panel.Presses;
import org.giliran.program.Bodies;
import org.giliran.program.Keys;
import org.giliran.program.ProblemException;
import org.giliran.program.Problems;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Takes a rating from the page; what the server says of it is what the page gets. While the server
 * is away it is kept: 202.
 */
public record RatingRoutes(KioskDesk desk, Presses presses) {

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

    private record Kept(boolean kept) {}

    /** Adds {@code POST /api/ratings}. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/ratings", this::rate);
    }

    private void rate(Context ctx) throws BadMessage, InterruptedException {
        Touched touched = Bodies.read(ctx, Touched.class);
        String key = Keys.find(ctx).orElseGet(() -> UUID.randomUUID().toString());
        RatingAnswer answer =
                touched.press() == null
                        ? desk.rate(key, touched.as(RatingSource.TOUCH))
                        : pressed(key, touched, touched.press());
        switch (answer) {
            case RatingAnswer.Taken(var ticket) -> ctx.status(201).json(new RatedVisit(ticket));
            case RatingAnswer.Kept() -> ctx.status(202).json(new Kept(true));
            case RatingAnswer.Refused(var problem) -> Problems.answer(ctx, problem);
        }
    }

    private RatingAnswer pressed(String key, Touched touched, long press)
            throws InterruptedException {
        if (!presses.take(press, touched.score(), key)) {
            throw new ProblemException(
                    409, "PRESS_GONE", "this press was used or is too long ago", "press");
        }
        RatingAnswer answer = desk.rate(key, touched.as(RatingSource.BUTTON));
        presses.judged(press, touched.score(), ButtonRatings.verdict(answer));
        return answer;
    }
}

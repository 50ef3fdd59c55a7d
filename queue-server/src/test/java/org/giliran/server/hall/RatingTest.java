package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.HallCommand.Rate;
import org.giliran.server.hall.HallCommand.Visit;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class RatingTest {
    private static final LocalDate TUESDAY = HallFixture.MONDAY.plusDays(1);

    private final HallFixture hall = HallFixture.onMonday().open("1", "2");

    @Test
    void aRatingAtACounterIsAboutTheVisitFinishedThereLast() {
        hall.issue("ktp");
        String second = hall.issue("ktp");
        hall.serve("1");
        hall.serve("1");
        var rated =
                new HallEvent.VisitRated(
                        second, HallFixture.MONDAY, "1", 4, HallEvent.Source.BUTTON);
        assertEquals(List.of(rated), hall.done(last("1", 4)));
        assertEquals(4, ((TicketState.Finished) hall.state(second)).score());
    }

    @Test
    void untilTenMinutesAfterTheVisitItCanBeRatedAtTheCounter() {
        hall.issue("ktp");
        hall.serve("1");
        hall.pass(Duration.ofMinutes(10).minusMillis(1));
        hall.done(last("1", 3));
    }

    @Test
    void tenMinutesAfterTheVisitNobodyRatesItAtTheCounter() {
        hall.issue("ktp");
        hall.serve("1");
        hall.pass(Duration.ofMinutes(10));
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, last("1", 3));
    }

    @Test
    void aVisitIsRatedOnceWhicheverWayItIsNamed() {
        String ticket = hall.issue("ktp");
        hall.serve("1");
        hall.done(last("1", 2));
        hall.assertRefused(Refusal.ALREADY_RATED, last("1", 4));
        hall.assertRefused(Refusal.ALREADY_RATED, rate(new Visit.OfTicket(ticket), 4));
        hall.assertRefused(Refusal.ALREADY_RATED, rate(new Visit.OfNumber("A-001"), 4));
        assertEquals(2, ((TicketState.Finished) hall.state(ticket)).score());
    }

    @Test
    void aRatingAtACounterDoesNotGoToTheVisitorWhoIsThereNow() {
        String before = hall.issue("ktp");
        hall.issue("ktp");
        hall.serve("1");
        hall.callAndStart("1");
        var rated = (HallEvent.VisitRated) hall.done(last("1", 1)).getFirst();
        assertEquals(before, rated.ticket());
    }

    @Test
    void aVisitThatIsNotOverCannotBeRated() {
        String ticket = hall.issue("ktp");
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, last("1", 3));
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, rate(new Visit.OfTicket(ticket), 3));
        hall.callAndStart("1");
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, rate(new Visit.OfNumber("A-001"), 3));
    }

    @Test
    void aMissedVisitIsNobodysToRate() {
        String ticket = hall.issue("ktp");
        hall.call("1");
        hall.done(new HallCommand.Missed("1"));
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, last("1", 3));
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, rate(new Visit.OfTicket(ticket), 3));
    }

    @Test
    void scoresAreOneToFour() {
        hall.issue("ktp");
        hall.serve("1");
        hall.assertRefused(Refusal.SCORE_OUT_OF_RANGE, last("1", 0));
        hall.assertRefused(Refusal.SCORE_OUT_OF_RANGE, last("1", 5));
    }

    @Test
    void aLateRatingIsAnEventOfTodayThatNamesTheDayItIsAbout() {
        String ticket = hall.issue("ktp");
        hall.serve("1");
        hall.goTo(TUESDAY);
        hall.done(rate(new Visit.OfTicket(ticket), 4));
        Recorded rated = hall.lastRecord();
        assertEquals(TUESDAY, rated.date());
        assertEquals(HallFixture.MONDAY, ((HallEvent.VisitRated) rated.event()).day());
        hall.assertRefused(Refusal.ALREADY_RATED, rate(new Visit.OfTicket(ticket), 1));
    }

    @Test
    void aNumberIsOneOfToday() {
        hall.issue("ktp");
        hall.serve("1");
        hall.goTo(TUESDAY);
        hall.assertRefused(Refusal.UNKNOWN_TICKET, rate(new Visit.OfNumber("A-001"), 4));
        hall.assertRefused(Refusal.NO_VISIT_TO_RATE, last("1", 4));
    }

    @Test
    void aVisitOfThreeDaysAgoCannotBeRatedAnyMore() {
        String ticket = hall.issue("ktp");
        hall.serve("1");
        hall.goTo(TUESDAY);
        hall.goTo(TUESDAY.plusDays(1));
        assertEquals(1, hall.done(rate(new Visit.OfTicket(ticket), 4)).size());
        hall.goTo(TUESDAY.plusDays(2));
        hall.assertRefused(Refusal.DAY_GONE, rate(new Visit.OfTicket(ticket), 4));
    }

    private static Rate last(String counter, int score) {
        return rate(new Visit.LastAt(counter), score);
    }

    private static Rate rate(Visit visit, int score) {
        return new Rate(visit, score, HallEvent.Source.BUTTON);
    }
}

package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.report.HoursReport;
import org.giliran.api.report.TodayReport;
import org.giliran.api.report.TodayReport.Durations;
import org.giliran.api.report.TodayReport.Estimates;
import org.giliran.api.report.TodayReport.Promise;
import org.giliran.api.report.TodayReport.Ratings;
import org.giliran.api.report.TodayReport.Row;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The figures of a small day, reckoned by hand. */
class FiguresTest {
    /** No counter was open when they came. */
    private static final Estimates NOBODY_TOLD = new Estimates(0, 0);

    @TempDir private Path data;
    private static final Promise ALL_IN_TIME = new Promise(5, 5);
    private static final Promise NOBODY = new Promise(0, 0);

    private RunningServer hall;
    private Caller budi;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        budi = hall.as(Who.BUDI);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void at(int minutes, int seconds) {
        hall.clock().set(RunningServer.MORNING.plus(Duration.ofSeconds(60L * minutes + seconds)));
    }

    private void counter1(String command) {
        assertTrue(budi.post("/counters/1/" + command, "{}").status() < 300, command);
    }

    private void rate(Caller by, String number, int score) {
        by.post(
                        "/ratings",
                        "{\"score\":%d,\"number\":\"%s\",\"source\":\"PHONE\"}"
                                .formatted(score, number))
                .expect(201);
    }

    /**
     * Seven take a ticket at 09:00. Five are called after 1, 2, 3, 4 and 10 minutes; walks of 10,
     * 20, 30 and 40 s; served for 20, 20, 20 and 60 s. The fourth does not come, the sixth gives
     * up, the seventh still waits.
     */
    private void theDay() {
        for (int i = 0; i < 7; i++) {
            hall.takeTicket("ktp");
        }
        counter1("open");
        visit(1, 10, 20);
        visit(2, 20, 20);
        visit(3, 30, 20);
        at(4, 0);
        counter1("calls");
        at(5, 0);
        counter1("recall");
        counter1("missed");
        visit(10, 40, 60);
        budi.post("/tickets/2026-11-21-A-006/cancel", "{\"reason\":\"pergi\"}").expect(200);
        rate(budi, "A-001", 4);
        rate(budi, "A-002", 4);
        rate(budi, "A-003", 1);
    }

    private void visit(int minute, int walk, int serve) {
        at(minute, 0);
        counter1("calls");
        at(minute, walk);
        counter1("start");
        at(minute, walk + serve);
        counter1("finish");
    }

    private List<Row> report(Caller by, String query) {
        TodayReport report = by.get("/reports/today" + query).expect(200).as(TodayReport.class);
        assertEquals(false, report.stale());
        return report.rows();
    }

    @Test
    void meansMediansAndPercentilesOfASmallDayAreTheOnesReckonedByHand() {
        theDay();
        var ratings = new Ratings(3, 3.0, List.of(1, 0, 0, 2));
        // waits 60 120 180 240 600: the 90th percentile lies at 0.9 × 4 = 3.6 → 240 + 0.6 × 360
        var wait = new Durations(240, 180, 456);
        // walks 10 20 30 40: at 0.9 × 3 = 2.7 → 30 + 0.7 × 10
        var walk = new Durations(25, 25, 37);
        // serves 20 20 20 60: at 2.7 → 20 + 0.7 × 40
        var serve = new Durations(30, 20, 48);
        assertEquals(
                new Row("ktp", 7, wait, walk, serve, 1, 1, ratings, NOBODY_TOLD, ALL_IN_TIME),
                report(hall.as(Who.WATI), "?by=service").getFirst());
        // by counter: only those who were called there; the one who gave up was not
        assertEquals(
                new Row("1", 5, wait, walk, serve, 1, 0, ratings, NOBODY_TOLD, ALL_IN_TIME),
                report(hall.as(Who.WATI), "?by=counter").getFirst());
    }

    /** Identity cards promise 30 minutes: called after 30:00 is in time, after 30:01 is not. */
    @Test
    void whoWaitsAsLongAsWasPromisedIsInTimeAndASecondMoreIsNot() {
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        counter1("open");
        at(30, 0);
        counter1("calls");
        counter1("start");
        at(30, 1);
        counter1("calls");
        assertEquals(
                new Promise(2, 1), report(hall.as(Who.WATI), "?by=service").getFirst().promise());
        assertEquals(
                new Promise(2, 1), report(hall.as(Who.WATI), "?by=counter").getFirst().promise());
    }

    @Test
    void aServiceThatPromisesNothingKeepsAndBreaksNoPromise() {
        hall.takeTicket("kk");
        budi.post("/counters/2/open", "{}").expect(200);
        at(90, 0);
        budi.post("/counters/2/calls", "{}").expect(201);
        assertEquals(NOBODY, report(hall.as(Who.WATI), "?by=service").get(1).promise());
    }

    @Test
    void theHoursOfADayAreWithoutGapsAndAnHourEndsBeforeTheNextBegins() {
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        counter1("open");
        visit(119, 30, 29);
        at(120, 0);
        counter1("calls");
        counter1("start");
        at(180, 0);
        counter1("finish");
        HoursReport report =
                hall.as(Who.WATI).get("/reports/hours").expect(200).as(HoursReport.class);
        assertEquals(
                List.of(
                        new HoursReport.Hour(RunningServer.MORNING, 2, 0),
                        new HoursReport.Hour(hours(1), 0, 1),
                        new HoursReport.Hour(hours(2), 0, 0),
                        new HoursReport.Hour(hours(3), 0, 1)),
                report.hours());
        assertEquals(
                new HoursReport.Opening(hours(-6), hours(18)),
                report.opening(),
                "the hall names no hours");
    }

    @Test
    void aDayOnWhichNothingHappenedHasNoHours() {
        assertEquals(
                List.of(), hall.as(Who.WATI).get("/reports/hours").as(HoursReport.class).hours());
    }

    private static Instant hours(int after) {
        return RunningServer.MORNING.plus(Duration.ofHours(after));
    }

    @Test
    void whereNothingHappenedThereAreZerosAndNoDurations() {
        var nothing = new Ratings(0, null, List.of(0, 0, 0, 0));
        assertEquals(
                List.of(
                        new Row("1", 0, null, null, null, 0, 0, nothing, NOBODY_TOLD, NOBODY),
                        new Row("2", 0, null, null, null, 0, 0, nothing, NOBODY_TOLD, NOBODY),
                        new Row("3", 0, null, null, null, 0, 0, nothing, NOBODY_TOLD, NOBODY)),
                report(hall.as(Who.WATI), "?by=counter"));
    }

    @Test
    void aLateRatingOfYesterdaysVisitIsNotCountedToday() {
        theDay();
        hall.clock().advance(Duration.ofDays(1));
        Caller wati = hall.loggedIn(Who.WATI);
        wati.post("/ratings", "{\"score\":1,\"ticket\":\"2026-11-21-A-005\",\"source\":\"PHONE\"}")
                .expect(201);
        Row today = report(wati, "").getFirst();
        assertEquals(new Ratings(0, null, List.of(0, 0, 0, 0)), today.ratings());
        assertEquals(0, today.visits());
    }

    @Test
    void aVisitorWhoWasGivenBackIsMeasuredByHisLastCall() {
        hall.takeTicket("ktp");
        counter1("open");
        at(1, 0);
        counter1("calls");
        at(2, 0);
        counter1("release");
        at(7, 0);
        counter1("calls");
        Row row = report(hall.as(Who.WATI), "?by=counter").getFirst();
        assertEquals(new Durations(420, 420, 420), row.waitSeconds());
        assertEquals(1, row.visits());
    }

    @Test
    void yesterdaysVisitsAreNotCountedToday() {
        theDay();
        hall.clock().advance(Duration.ofDays(1));
        Caller wati = hall.loggedIn(Who.WATI);
        wati.post("/tickets", RunningServer.issue("kk")).expect(201);
        List<Row> today = report(wati, "");
        assertEquals(0, today.getFirst().visits());
        assertEquals(1, today.get(1).visits());
    }
}

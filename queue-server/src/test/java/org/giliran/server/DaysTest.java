package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What a hall remembers, and gives up, from one day to the next. */
class DaysTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String KEY = "tiket-pertama-kiosk";
    private static final String TODAY =
            """
            {"service":"ktp","language":"id","channel":"KIOSK","day":"2026-11-21"}\
            """;
    private static final String ANY_DAY =
            """
            {"service":"ktp","language":"id","channel":"KIOSK"}\
            """;

    @TempDir private Path data;
    private RunningServer hall;
    private Caller kiosk;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        kiosk = hall.as(Who.KIOSK);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void restart() {
        hall.restart();
        kiosk = hall.as(Who.KIOSK);
    }

    @Test
    void aKeyIsKnownForTwoDaysAfterItsOwn() {
        Answer first = kiosk.post("/tickets", TODAY, KEY).expect(201);
        for (int day = 1; day <= 2; day++) {
            hall.clock().advance(DAY);
            Answer again = kiosk.post("/tickets", TODAY, KEY).expect(201);
            assertEquals(first.body(), again.body());
            assertTrue(again.replayed());
            restart();
            assertEquals(first.body(), kiosk.post("/tickets", TODAY, KEY).body());
        }
        hall.clock().advance(DAY);
        kiosk.post("/tickets", TODAY, KEY).expect(410, "DAY_GONE");
    }

    @Test
    void aCommandThatNamesNoDayIsANewOneWhenItsKeyIsForgotten() {
        kiosk.post("/tickets", ANY_DAY, KEY).expect(201);
        for (int day = 1; day <= 3; day++) {
            hall.clock().advance(DAY);
            kiosk.post("/tickets", ANY_DAY).expect(201);
        }
        Answer ticket = kiosk.post("/tickets", ANY_DAY, KEY).expect(201);
        assertFalse(ticket.replayed());
        assertEquals("2026-11-24-A-002", ticket.get("id"));
    }

    @Test
    void daysOnWhichTheHallWasOffDoNotMakeItForget() {
        kiosk.post("/tickets", ANY_DAY, KEY).expect(201);
        hall.stop();
        hall.clock().advance(DAY.multipliedBy(10));
        hall.resume();
        kiosk = hall.as(Who.KIOSK);
        assertTrue(kiosk.post("/tickets", ANY_DAY, KEY).expect(201).replayed());
    }

    @Test
    void aDeviceCommandAboutADayThatIsOverNeverBecomesANewTicket() {
        hall.clock().advance(DAY);
        kiosk.post("/tickets", TODAY).expect(410, "DAY_GONE");
        kiosk.post("/tickets", TODAY.replace("-21", "-23")).expect(409, "DAY_NOT_OPEN");
        kiosk.post("/tickets", TODAY.replace("-21", "-22")).expect(201);
    }

    @Test
    void numbersBeginAgainAndYesterdaysTicketsAreOver() {
        assertEquals("A-001", kiosk.post("/tickets", ANY_DAY).get("number"));
        Answer waiting = kiosk.post("/tickets", ANY_DAY);
        hall.clock().advance(DAY);
        Answer today = kiosk.post("/tickets", ANY_DAY);
        assertEquals("A-001", today.get("number"));
        assertEquals("2026-11-22", today.get("day"));
        assertEquals("0", today.get("ahead"));
        Caller budi = hall.loggedIn(Who.BUDI);
        budi.post("/tickets/" + waiting.get("id") + "/cancel", "{\"reason\":\"pergi\"}")
                .expect(410, "DAY_GONE");
        hall.as(Who.NOBODY)
                .get("/api/tickets/" + waiting.get("token"))
                .expect(404, "UNKNOWN_TICKET");
    }

    @Test
    void theDayTurnsAtThreeInTheMorning() {
        hall.clock().set(Instant.parse("2026-11-21T19:59:59.999Z"));
        assertEquals("2026-11-21", kiosk.post("/tickets", ANY_DAY).get("day"));
        hall.clock().set(Instant.parse("2026-11-21T20:00:00Z"));
        assertEquals("2026-11-22", kiosk.post("/tickets", ANY_DAY).get("day"));
    }

    @Test
    void aServerThatWasOffOverNightClosesTheOldDayWhenItComesBack() {
        kiosk.post("/tickets", ANY_DAY).expect(201);
        hall.stop();
        hall.clock().advance(DAY);
        hall.resume();
        kiosk = hall.as(Who.KIOSK);
        assertEquals("2026-11-22", kiosk.get("/kiosk").get("day"));
        assertEquals("A-001", kiosk.post("/tickets", ANY_DAY).get("number"));
        String records = hall.loggedIn(Who.WATI).get("/journal").body();
        assertTrue(records.contains("TicketLapsed/1") && records.contains("DayClosed/1"), records);
    }

    @Test
    void aClockThatIsSetBackIsToldAndTicketsGoOn() {
        kiosk.post("/tickets", ANY_DAY).expect(201);
        hall.clock().advance(Duration.ofMinutes(-10));
        Answer ticket = kiosk.post("/tickets", ANY_DAY).expect(201);
        assertEquals("2026-11-21T02:00:00.000Z", ticket.get("issuedAt"));
        Answer health = hall.as(Who.NOBODY).get("/health");
        assertEquals("CLOCK_BEHIND by 600 s", health.get("alarms.0"));
        assertEquals("600", hall.as(Who.WATI).get("/live").get("clockBehindSeconds"));
        hall.clock().advance(Duration.ofMinutes(10));
        assertEquals("UP", hall.as(Who.NOBODY).get("/health").get("status"));
    }

    @Test
    void aDaysRecordsCanBeReadByThemselves() {
        for (int i = 0; i < 3; i++) {
            kiosk.post("/tickets", ANY_DAY).expect(201);
        }
        hall.clock().advance(DAY);
        kiosk.post("/tickets", ANY_DAY).expect(201);
        Caller wati = hall.loggedIn(Who.WATI);
        String second = wati.get("/journal?day=2026-11-22").expect(200).body();
        assertTrue(second.contains("2026-11-22-A-001"));
        assertFalse(second.contains("2026-11-21-A-001"));
        int all = wati.get("/journal").json().get("records").size();
        int first = wati.get("/journal?day=2026-11-21").json().get("records").size();
        assertEquals(all, first + wati.get("/journal?day=2026-11-22").json().get("records").size());
    }
}

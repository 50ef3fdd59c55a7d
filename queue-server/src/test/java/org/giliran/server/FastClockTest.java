package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Wire;
import org.giliran.program.HallClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A trial whose clock runs a hall's minute in a second, through the turn of the day. */
class FastClockTest {
    private static final double SPEED = 60;
    private static final Instant THREE_AT_NIGHT = Instant.parse("2026-11-21T20:00:00Z");

    /** Half a real second before the day turns; half a minute, were the speed forgotten. */
    private static final Instant START = THREE_AT_NIGHT.minusSeconds(30);

    private static final String KTP =
            """
            {"service":"ktp","language":"id","channel":"KIOSK"}\
            """;

    @TempDir private Path data;

    /** Real time, which stands still until it is let go: nobody knows how long a start takes. */
    private static final class HeldTime implements InstantSource {
        private static final long HELD = Long.MIN_VALUE;
        private final AtomicLong since = new AtomicLong(HELD);

        @Override
        public Instant instant() {
            long start = since.get();
            return start == HELD ? START : START.plusNanos(System.nanoTime() - start);
        }

        void letGo() {
            since.set(System.nanoTime());
        }
    }

    @Test
    void theDayTurnsByItselfAndTicketsBeginAgain() {
        var time = new HeldTime();
        try (var hall = RunningServer.start(data, new HallClock(time, START, START, SPEED))) {
            Caller kiosk = hall.as(Who.KIOSK);
            Answer evening = kiosk.post("/tickets", KTP).expect(201);
            assertEquals("2026-11-21-A-001", evening.get("id"));
            Answer home = kiosk.get("/kiosk");

            time.letGo();
            while (home.get("day").equals("2026-11-21")) {
                home = kiosk.get("/kiosk?wait=10&after=" + home.get("version")).expect(200);
            }

            assertEquals("2026-11-22", home.get("day"));
            Answer morning = kiosk.post("/tickets", KTP).expect(201);
            assertEquals("2026-11-22-A-001", morning.get("id"));
            assertEquals("0", morning.get("ahead"));
            Caller wati = hall.as(Who.WATI);
            assertEquals(
                    List.of("DayOpened", "TicketIssued", "TicketLapsed", "DayClosed"),
                    types(wati.get("/journal?day=2026-11-21")));
            assertEquals(
                    List.of("DayOpened", "TicketIssued"),
                    types(wati.get("/journal?day=2026-11-22")));
            assertTrue(Instant.parse(morning.get("issuedAt")).isAfter(THREE_AT_NIGHT));
        }
    }

    private static List<String> types(Answer journal) {
        return journal.json().get("records").valueStream().map(FastClockTest::type).toList();
    }

    /** Without its version. */
    private static String type(JsonNode record) {
        String type = Wire.MAPPER.readTree(record.get("bytes").asString()).get("t").asString();
        return type.substring(0, type.indexOf('/'));
    }
}

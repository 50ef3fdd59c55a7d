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
import java.util.concurrent.TimeUnit;

/** A hall whose only open service gives one ticket a day; the next opens at 09.30. */
class ClosedHallTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.startWith(data, "/hall-hours.yaml");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private boolean isClosed() {
        return hall.as(Who.DISPLAY).get("/board?zone=utama").expect(200).json().has("closed");
    }

    private void callTheOnlyTicket() {
        hall.takeTicket("kuota");
        assertFalse(isClosed(), "somebody waits");
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        hall.as(Who.BUDI).post("/counters/1/calls", "{}").expect(201);
        assertFalse(isClosed(), "somebody is called");
    }

    private void does(String deed) {
        hall.as(Who.BUDI).post("/counters/1/" + deed, "{}").expect(200);
    }

    private void serveTheOnlyTicket() {
        callTheOnlyTicket();
        does("start");
        assertFalse(isClosed(), "somebody is served");
        does("finish");
    }

    @Test
    void aHallIsNotClosedToWhoeverWasPutOffForAWhile() {
        callTheOnlyTicket();
        does("start");
        does("park");
        assertFalse(isClosed(), "somebody comes back");
    }

    /** Whoever did not come may do so for fifteen minutes; the next service opens later. */
    @Test
    void aHallIsNotClosedAsLongAsWhoeverWasMissedMayComeBack() throws Exception {
        callTheOnlyTicket();
        does("missed");
        assertFalse(isClosed(), "somebody may come back");
        Caller wall = hall.as(Who.DISPLAY);
        String seen = wall.get("/board").expect(200).get("version");
        hall.clock().advance(Duration.ofMinutes(15));
        var poll = wall.poll("/board?wait=0&after=" + seen);
        assertTrue(poll.get(10, TimeUnit.SECONDS).expect(200).json().has("closed"));
        assertTrue(isClosed(), "his time is over");
    }

    @Test
    void aWallLearnsThatNobodyWaitsAndNoTicketCanBeHadAndUntilWhen() {
        assertFalse(isClosed(), "a ticket can be had");
        serveTheOnlyTicket();
        assertEquals(
                "2026-11-21T02:30:00.000Z",
                hall.as(Who.DISPLAY).get("/board").expect(200).get("closed.opensAt"));
    }

    @Test
    void itOpensAgainByTheClockAlone() {
        serveTheOnlyTicket();
        assertTrue(isClosed());
        hall.clock().advance(Duration.ofMinutes(30));
        assertFalse(isClosed());
    }

    @Test
    void aHallThatIsPausedIsNotClosed() {
        serveTheOnlyTicket();
        hall.as(Who.WATI).post("/pause", "{\"reason\":\"listrik\"}").expect(200);
        assertFalse(isClosed());
    }
}

package org.giliran.server.counter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.Answer;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** What was done on paper is typed in when the server is there again. */
class ByHandRoutesTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void start() {
        hall = RunningServer.start(data);
        hall.takeTicket("ktp");
        hall.clock().advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer byHand(String times) {
        return hall.as(Who.BUDI)
                .post("/counters/1/by-hand", "{\"visits\":[{\"number\":\"A-001\"," + times + "}]}");
    }

    @Test
    void aVisitByHandCountsWithItsOwnTimes() {
        byHand(
                        """
                        "calledAt":"2026-11-21T02:10:00Z","startedAt":"2026-11-21T02:11:00Z",\
                        "finishedAt":"2026-11-21T02:20:00Z","outcome":"FINISHED"\
                        """)
                .expect(200);
        hall.awaitTables();
        Answer today = hall.as(Who.WATI).get("/reports/today?by=counter").expect(200);
        assertEquals("1", today.get("rows.0.key"));
        assertEquals("600", today.get("rows.0.waitSeconds.mean"));
        assertEquals("60", today.get("rows.0.walkSeconds.mean"));
        assertEquals("540", today.get("rows.0.serveSeconds.mean"));
    }

    @Test
    void whatCannotHaveBeenIsSaidInWords() {
        byHand("\"calledAt\":\"2026-11-21T03:10:00Z\",\"outcome\":\"MISSED\"")
                .expect(409, "BY_HAND_IN_THE_FUTURE");
        byHand("\"calledAt\":\"2026-11-21T01:59:00Z\",\"outcome\":\"FINISHED\"")
                .expect(409, "BY_HAND_TOO_EARLY");
    }
}

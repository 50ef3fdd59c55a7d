package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.server.Answer;
import org.giliran.server.Golden;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** A supervisor asks why a number waited. */
class VisitRoutesTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer look(String number) {
        return hall.as(Who.WATI).get("/visits?number=" + number).expect(200);
    }

    @Test
    void aNumberShowsItsWholeWay() {
        var budi = hall.as(Who.BUDI);
        hall.takeTicket("ktp");
        hall.clock().advance(Duration.ofMinutes(2));
        String later = hall.takeTicket("ktp");
        budi.post("/counters/1/open", "{}").expect(200);
        budi.post(
                        "/counters/1/calls",
                        "{\"ticket\":\"2026-11-21-%s\",\"reason\":\"darurat\"}".formatted(later))
                .expect(201);
        hall.clock().advance(Duration.ofMinutes(3));
        budi.post("/counters/1/start", "{}").expect(200);
        budi.post("/counters/1/calls", "{}").expect(201);
        hall.clock().advance(Duration.ofMinutes(1));
        budi.post("/counters/1/missed", "{}").expect(200);
        Golden.assertMatches("found-visit", look("a1"));
    }

    @Test
    void digitsThatMoreThanOneNumberHasListThem() {
        hall.takeTicket("ktp");
        hall.takeTicket("kk");
        Answer found = look("1");
        assertEquals("2", found.get("count"));
        assertFalse(found.body().contains("\"way\""), found::body);
    }

    @Test
    void whatIsNotThereIsAnEmptyListAndWhatIsNoNumberIsRefused() {
        assertEquals("0", look("z9").get("count"));
        hall.as(Who.WATI).get("/visits?number=budi").expect(400, "OUT_OF_RANGE");
        hall.as(Who.WATI).get("/visits").expect(400, "OUT_OF_RANGE");
    }

    @Test
    void onlySupervisorsLookAndTheyNeedAHall() {
        hall.as(Who.BUDI).get("/visits?number=a1").expect(403, "NOT_ALLOWED");
        hall.as(Who.NOBODY).get("/visits?number=a1").expect(401, "NOT_LOGGED_IN");
    }
}

package org.giliran.server.board.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What a supervisor sees of a counter's services is what a change of them starts from. */
class MovedOverHttpTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller wati;

    @BeforeEach
    void open() {
        hall = RunningServer.startWithRules(data);
        wati = hall.as(Who.WATI);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String main() {
        return wati.get("/live").expect(200).json().get("counters").get(0).get("main").toString();
    }

    /** Sari does photographs only; the counter checks papers, too. */
    @Test
    void aCounterIsShownWithAllOfItsServicesWhoeverSitsThere() {
        hall.as(Who.SARI).post("/counters/1/open", "{}").expect(200);
        assertEquals("[\"verifikasi\",\"foto\"]", main());
    }

    @Test
    void whatIsSentBackAsItWasShownTakesNothingAway() {
        hall.as(Who.SARI).post("/counters/1/open", "{}").expect(200);
        String before = hall.head();
        wati.post("/counters/1/services", "{\"main\":" + main() + "}").expect(200);
        assertEquals(before, hall.head());
    }
}

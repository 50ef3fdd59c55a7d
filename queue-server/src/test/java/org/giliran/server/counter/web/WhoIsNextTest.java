package org.giliran.server.counter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a console says of who comes next is so now, whatever has happened since its call. */
class WhoIsNextTest {
    private static final String TICKET = "/tickets/2026-11-21-";

    @TempDir private Path data;
    private RunningServer hall;
    private Caller budi;

    /** Somebody is at counter 1, and two more wait for it. */
    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        budi = hall.as(Who.BUDI);
        budi.post("/counters/1/open", "{}").expect(200);
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        hall.takeTicket("ktp");
        budi.post("/counters/1/calls", "{}").expect(201);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String why() {
        return budi.get("/counters/1").expect(200).get("current.reason.text.id");
    }

    private void assertNext(String number) {
        assertTrue(why().endsWith("Setelah ini giliran " + number + "."), this::why);
    }

    @Test
    void whoIsCancelledOrPutOffIsNotNextAnyMore() {
        assertNext("A-002");
        budi.post(TICKET + "A-002/cancel", "{\"reason\":\"pergi\"}").expect(200);
        assertNext("A-003");
        budi.post(TICKET + "A-003/park", "{}").expect(200);
        assertTrue(why().endsWith("Saat ini tidak ada nomor lain yang menunggu loket ini."));
        budi.post(TICKET + "A-003/resume", "{}").expect(200);
        assertNext("A-003");
    }

    @Test
    void whoIsCalledElsewhereIsNotNextAnyMore() {
        hall.as(Who.WATI).post("/counters/2/open", "{\"staff\":\"s02\"}").expect(200);
        hall.as(Who.SARI).post("/counters/2/calls", "{}").expect(201);
        assertNext("A-003");
    }

    @Test
    void whoIsPutFirstIsNext() {
        String move = "{\"counter\":\"1\",\"place\":\"FIRST\",\"reason\":\"dirujuk\"}";
        budi.post(TICKET + "A-003/transfer", move).expect(200);
        assertNext("A-003");
    }

    @Test
    void whoComesIsNextWhereNobodyWaited() throws Exception {
        for (String number : new String[] {"A-002", "A-003"}) {
            budi.post(TICKET + number + "/cancel", "{\"reason\":\"pergi\"}").expect(200);
        }
        Answer alone = budi.get("/counters/1").expect(200);
        String path = "/counters/1?wait=30&after=" + alone.get("version");
        var held = budi.poll(path);
        hall.awaitHeldPolls(1);
        hall.takeTicket("ktp");
        Answer heard = held.get(20, TimeUnit.SECONDS);
        assertNotEquals(alone.get("version"), heard.get("version"));
        assertTrue(heard.get("current.reason.text.id").contains("giliran A-004"), heard::body);
    }

    @Test
    void aCounterThatCallsNobodyAnyMoreSaysNothingOfWhoIsNext() {
        budi.post("/counters/1/start", "{}").expect(200);
        assertNext("A-002");
        budi.post("/counters/1/close", "{}").expect(200);
        assertFalse(why().contains("A-002"), this::why);
    }

    @Test
    void whoWouldHaveBeenNextAtTheCallStaysOnRecord() {
        budi.post(TICKET + "A-002/cancel", "{\"reason\":\"pergi\"}").expect(200);
        assertEquals(
                "A-002", budi.get("/counters/1").expect(200).get("current.reason.runnerUp.number"));
    }
}

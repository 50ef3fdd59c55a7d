package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What a wall must know of a call to say it, or to say it no more. */
class CallsOnTheBoardTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        hall.takeTicket("ktp");
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        hall.as(Who.BUDI).post("/counters/1/calls", "{}").expect(201);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void at(String command) {
        hall.as(Who.BUDI).post("/counters/1/" + command, "{}").expect(200);
    }

    private void assertCall(int calls, boolean last, boolean over) {
        var call = hall.as(Who.DISPLAY).get("/board").expect(200).json().get("calls").get(0);
        assertEquals(calls, call.get("calls").asInt());
        assertEquals(last, call.get("last").asBoolean());
        assertEquals(over, call.get("over").asBoolean());
    }

    @Test
    void theCallAfterWhichNoneIsAllowedIsTheLast() {
        assertCall(1, false, false);
        at("recall");
        assertCall(2, false, false);
        at("recall");
        assertCall(3, true, false);
    }

    @Test
    void aCallIsOverWhenTheVisitorHasCome() {
        at("start");
        assertCall(1, false, true);
    }

    @Test
    void aCallIsOverWhenTheVisitorCountsAsMissed() {
        at("missed");
        assertCall(1, false, true);
    }

    @Test
    void aWallOfAZoneLearnsItsNameAndEveryWallWhoMayBeCalledSooner() {
        var zone = hall.as(Who.DISPLAY).get("/board?zone=atas").expect(200);
        assertEquals("Lantai dua", zone.get("zoneName.id"));
        assertEquals("Elderly", zone.get("priorityClasses.0.en"));
        assertFalse(hall.as(Who.DISPLAY).get("/board").expect(200).json().has("zoneName"));
    }

    @Test
    void aTelevisionWithoutOurProgramIsServedThePlainWall() {
        for (String page : List.of("/wall", "/wall/atas")) {
            String html = hall.as(Who.NOBODY).get(page).expect(200).body();
            assertTrue(html.contains("/ui/plain/wall.js"), html);
        }
    }
}

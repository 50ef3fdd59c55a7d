package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/** A hall that keeps no hours: its day begins in the night, when nobody shall come. */
class HallWithoutHoursTest {
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

    private void closeByHand(JsonNode service) {
        hall.as(Who.WATI)
                .post(
                        "/services/" + service.get("code").asString() + "/close",
                        "{\"reason\":\"selesai\"}")
                .expect(200);
    }

    private JsonNode services() {
        return hall.as(Who.KIOSK).get("/kiosk").expect(200).json().get("services");
    }

    @Test
    void visitorsOfAServiceThatStaffClosedAreSentToNoHourOfTheNight() {
        services().forEach(this::closeByHand);
        for (JsonNode service : services()) {
            assertFalse(service.get("open").asBoolean());
            assertEquals("selesai", service.get("reason").asString());
            assertFalse(service.has("opensAt"), service::toString);
        }
        JsonNode board = hall.as(Who.DISPLAY).get("/board").expect(200).json();
        assertTrue(board.has("closed"));
        assertFalse(board.get("closed").has("opensAt"), board::toString);
    }
}

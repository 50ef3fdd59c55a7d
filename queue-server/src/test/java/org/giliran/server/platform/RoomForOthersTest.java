package org.giliran.server.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.program.ProblemException;
import org.giliran.server.hall.Room;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;

/** What is kept beside the journal: recordings, notes. */
class RoomForOthersTest {
    private final ServerAlarms alarms = new ServerAlarms(InstantSource.system(), () -> {});

    @Test
    void whileTheDiskIsNearlyFullNothingIsKeptBesideTheJournal() {
        assertDoesNotThrow(alarms::requireRoom);
        alarms.room(Room.TIGHT);
        var refused = assertThrows(ProblemException.class, alarms::requireRoom);
        assertEquals("DISK_FULL", refused.code());
        alarms.room(Room.AMPLE);
        assertDoesNotThrow(alarms::requireRoom);
    }
}

package org.giliran.server.backup;

import static org.giliran.server.backup.LostRecords.Verdict.FORKED;
import static org.giliran.server.backup.LostRecords.Verdict.KNOWN;
import static org.giliran.server.backup.LostRecords.Verdict.NEW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Which foreign heads a restore explains, and for how long. */
class LostRecordsTest {
    private static final String HASH = ":00112233445566ff";
    private final LostRecords lost = new LostRecords();

    @Test
    void withoutARestoreNoForeignHeadIsExplained() {
        assertEquals(FORKED, lost.judge("kiosk-1", "101" + HASH));
    }

    @Test
    void aRestoreExplainsHeadsAfterItsBackupAndNoneBefore() {
        add(103, restored(100));
        assertEquals(NEW, lost.judge("kiosk-1", "101" + HASH));
        assertEquals(FORKED, lost.judge("kiosk-1", "100" + HASH));
        assertEquals(FORKED, lost.judge("kiosk-1", "7" + HASH));
    }

    @Test
    void eachDeviceMayShowAFewSuchHeadsAndEachOfThemAgain() {
        add(103, restored(100));
        for (int i = 0; i < 3; i++) {
            assertEquals(NEW, lost.judge("kiosk-1", 140 + i + HASH));
            add(104 + i, new HallEvent.HeadLost("kiosk-1", 140 + i + HASH));
        }
        assertEquals(KNOWN, lost.judge("kiosk-1", "141" + HASH));
        assertEquals(FORKED, lost.judge("kiosk-1", "143" + HASH), "a folder rolled back later");
        assertEquals(NEW, lost.judge("layar-1", "139" + HASH));
        assertEquals(Optional.of(142L), lost.upTo());
    }

    @Test
    void anotherRestoreBeginsAnew() {
        add(103, restored(100));
        for (int i = 0; i < 3; i++) {
            add(104 + i, new HallEvent.HeadLost("kiosk-1", 140 + i + HASH));
        }
        add(125, restored(120));
        assertEquals(NEW, lost.judge("kiosk-1", "150" + HASH));
        assertEquals(Optional.empty(), lost.upTo());
    }

    private void add(long seq, HallEvent event) {
        var at = Instant.parse("2026-11-21T02:00:00Z");
        var date = LocalDate.of(2026, 11, 21);
        lost.add(new Recorded(seq, date, at, Origin.of("s01"), event, "00000000"));
    }

    private static HallEvent restored(long seq) {
        return new HallEvent.Restored("s01", "backup-20261121T020000.000Z", seq, "");
    }
}

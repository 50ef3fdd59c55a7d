package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.PrintState;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

final class KioskCodecTest {
    /** As written by the first version; never to be changed. */
    private static final String GOLDEN =
            """
            {"t":"Asked/1","at":"2026-03-02T05:05:00.000Z","body":"{\\"service\\":\\"ktp\\"}","day":"2026-03-02","key":"k","touch":"w"}
            {"t":"Answered/1","at":"2026-03-02T05:05:00.000Z","key":"k","number":"A-001","ticket":"t1"}
            {"t":"Dropped/1","at":"2026-03-02T05:05:00.000Z","key":"k","reason":"DAY_GONE"}
            {"t":"Printing/1","at":"2026-03-02T05:05:00.000Z","number":"A-001","paper":"k","ticket":"t1"}
            {"t":"PrintEnded/1","at":"2026-03-02T05:05:00.000Z","paper":"k","state":"PRINTED"}
            {"t":"Reported/1","at":"2026-03-02T05:05:00.000Z","paper":"k"}
            """;

    private static final List<KioskEvent> EVENTS =
            List.of(
                    new Asked(Samples.NOON, "w", "k", Samples.MONDAY, "{\"service\":\"ktp\"}"),
                    new Answered(Samples.NOON, "k", "t1", "A-001"),
                    new Dropped(Samples.NOON, "k", "DAY_GONE"),
                    new Printing(Samples.NOON, "k", "t1", "A-001"),
                    new PrintEnded(Samples.NOON, "k", PrintState.PRINTED),
                    new Reported(Samples.NOON, "k"));

    private static KioskEvent read(String json) {
        return KioskCodec.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyEventIsWrittenAsTheFirstVersionDid() {
        var written = new StringBuilder();
        for (KioskEvent event : EVENTS) {
            written.append(new String(KioskCodec.write(event), StandardCharsets.UTF_8))
                    .append('\n');
        }
        assertEquals(GOLDEN, written.toString());
    }

    @Test
    void whatTheFirstVersionWroteIsReadForEver() {
        assertEquals(EVENTS, GOLDEN.lines().map(KioskCodecTest::read).toList());
    }

    @Test
    void aRecordOfANewerProgramIsRefusedByName() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> read("{\"t\":\"Asked/2\",\"at\":\"2026-03-02T05:05:00.000Z\"}"));
        assertTrue(refused.toString().contains("Asked/2"), refused::toString);
        assertThrows(IllegalArgumentException.class, () -> read("not json"));
        assertThrows(IllegalArgumentException.class, () -> read("{\"t\":\"Reported/1\"}"));
    }
}

package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.DayHeard;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.KioskEvent.HandedOver;
import org.giliran.kiosk.visit.KioskEvent.Installed;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.KioskEvent.OfflinePrinted;
import org.giliran.kiosk.visit.KioskEvent.OfflineRated;
import org.giliran.kiosk.visit.KioskEvent.PaperSaid;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.SeriesStand;
import org.giliran.kiosk.visit.SeriesStand.Last;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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
            {"t":"Installed/1","at":"2026-03-02T05:05:00.000Z","installation":"0a"}
            {"t":"DayHeard/1","acknowledged":"2","at":"2026-03-02T05:05:00.000Z","day":"2026-03-02","installation":"0a","last":"3","series":"A=5@2026-03-02,B=1@2026-03-02","tickets":"2026-03-02=6"}
            {"t":"OfflineIssued/1","askedAs":"k","at":"2026-03-02T05:05:00.000Z","day":"2026-03-02","effective":"2026-03-02T05:05:00.000Z","key":"k-t","language":"id","n":"1","number":"AX-001","priorityClass":"lansia","service":"ktp","touch":"w","uncertain":"false","visit":"k"}
            {"t":"OfflineIssued/1","at":"2026-03-02T05:05:00.000Z","day":"2026-03-02","effective":"2026-03-02T05:05:00.000Z","key":"k-t","language":"en","n":"2","number":"AX-002","service":"ktp","touch":"w","uncertain":"true","visit":"k"}
            {"t":"OfflineRated/1","asked":"a","at":"2026-03-02T05:05:00.000Z","effective":"2026-03-02T05:05:00.000Z","key":"r","n":"3","number":"A-017","score":"4","source":"TOUCH","uncertain":"false"}
            {"t":"OfflinePrinted/1","at":"2026-03-02T05:05:00.000Z","effective":"2026-03-02T05:05:00.000Z","key":"k-p","n":"4","state":"PRINT_UNKNOWN","ticket":"k-t","uncertain":"true"}
            {"t":"HandedOver/1","at":"2026-03-02T05:05:00.000Z","n":"4"}
            {"t":"PaperSaid/1","at":"2026-03-02T05:05:00.000Z","came":"false","paper":"k"}
            """;

    private static final List<KioskEvent> EVENTS =
            List.of(
                    new Asked(Samples.NOON, "w", "k", Samples.MONDAY, "{\"service\":\"ktp\"}"),
                    new Answered(Samples.NOON, "k", "t1", "A-001"),
                    new Dropped(Samples.NOON, "k", "DAY_GONE"),
                    new Printing(Samples.NOON, "k", "t1", "A-001"),
                    new PrintEnded(Samples.NOON, "k", PrintState.PRINTED),
                    new Reported(Samples.NOON, "k"),
                    new Installed(Samples.NOON, "0a"),
                    new DayHeard(Samples.NOON, Samples.MONDAY, "0a", 3, 2, stand()),
                    new OfflineIssued(
                            Samples.NOON,
                            own(1, "AX-001", new Wish("ktp", "lansia", "id"), false, "k")),
                    new OfflineIssued(
                            Samples.NOON,
                            own(2, "AX-002", new Wish("ktp", null, "en"), true, null)),
                    new OfflineRated(
                            Samples.NOON,
                            3,
                            "r",
                            "a",
                            new RateVisit(4, null, "A-017", null, RatingSource.TOUCH),
                            Samples.NOON,
                            false),
                    new OfflinePrinted(
                            Samples.NOON,
                            4,
                            "k-p",
                            "k-t",
                            PrintState.PRINT_UNKNOWN,
                            Samples.NOON,
                            true),
                    new HandedOver(Samples.NOON, 4),
                    new PaperSaid(Samples.NOON, "k", false));

    private static SeriesStand stand() {
        return new SeriesStand(
                Map.of("A", new Last(5, Samples.MONDAY), "B", new Last(1, Samples.MONDAY)),
                Map.of(Samples.MONDAY, 6));
    }

    private static OfflineTicket own(
            long n, String number, Wish wish, boolean uncertain, @Nullable String askedAs) {
        return new OfflineTicket(
                n, "w", "k", "k-t", number, Samples.MONDAY, wish, Samples.NOON, uncertain, askedAs);
    }

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

package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.ticket.PaperCode;
import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A kiosk that lost its server hands over what it did; staff take over from one that is dead. */
class HandOverRoutesTest {
    private static final String INSTALLATION = "0123456789abcdef0123456789abcdef";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir private Path data;
    private RunningServer hall;
    private Caller kiosk;

    @BeforeEach
    void start() {
        hall = RunningServer.start(data);
        kiosk = hall.as(Who.KIOSK);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer grant() {
        return kiosk.post("/kiosks/kiosk-1/series", "{\"installation\":\"" + INSTALLATION + "\"}");
    }

    private static String ticket(int n) {
        return """
        {"n":%d,"key":"outbox-item-%08d","at":"2026-11-21T01:30:00Z","uncertain":false,\
        "ticket":{"number":"AX-%03d","day":"2026-11-21","service":"ktp","language":"id"}}\
        """
                .formatted(n, n, n);
    }

    private static String tickets(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(HandOverRoutesTest::ticket)
                .collect(Collectors.joining(","));
    }

    private Answer handOver(String items) {
        return kiosk.post(
                "/kiosks/kiosk-1/hand-over",
                "{\"installation\":\"" + INSTALLATION + "\",\"requests\":[" + items + "]}");
    }

    private String waiting() {
        return hall.as(Who.WATI).get("/live").expect(200).get("services.0.waiting");
    }

    @Test
    void aKioskGetsItsLetterAndItsKeyAndTheSameAfterARestart() {
        Answer granted = grant().expect(200);
        assertEquals("X", granted.get("letter"));
        assertTrue(granted.get("key").matches("[A-Z2-7]{52}"));
        hall.restart();
        kiosk = hall.as(Who.KIOSK);
        assertEquals(granted.body(), grant().expect(200).body());
    }

    @Test
    void whatIsHandedOverIsDurableWhenItIsAcknowledgedAndTakenOnce() {
        grant();
        assertEquals("3", handOver(tickets(1, 3)).expect(200).get("acknowledged"));
        assertEquals("3", waiting());
        assertEquals("3", handOver(tickets(2, 3)).expect(200).get("acknowledged"));
        hall.restart();
        kiosk = hall.as(Who.KIOSK);
        assertEquals("5", handOver(tickets(1, 5)).expect(200).get("acknowledged"));
        assertEquals("5", waiting());
    }

    @Test
    void aGapIsRefusedAndWhatComesBeforeItIsAcknowledged() {
        grant();
        handOver(ticket(2)).expect(409, "HAND_OVER_GAP");
        String gap = ticket(1) + "," + ticket(3);
        assertEquals("1", handOver(gap).expect(200).get("acknowledged"));
        assertEquals("1", waiting());
    }

    @Test
    void aCopiedKioskIsToldSoAndWhatItGaveIsNotAcknowledged() {
        grant();
        handOver(tickets(1, 2)).expect(200);
        String copys = ticket(2).replace("outbox-item-00000002", "item-of-the-copy-0002");
        handOver(copys).expect(409, "SERIES_USED_TWICE");
        assertEquals("1", handOver(ticket(1) + "," + copys).expect(200).get("acknowledged"));
        assertEquals("3", handOver(ticket(3)).expect(200).get("acknowledged"));
        assertEquals("3", waiting());
    }

    @Test
    void whatOnlyACopiedKioskGaveIsInTheLineAndTheSupervisorIsToldOfTheRest() {
        grant();
        handOver(tickets(1, 2)).expect(200);
        String copys = tickets(1, 4).replace("outbox-item-", "copys-item-00");
        handOver(copys).expect(409, "SERIES_USED_TWICE");
        assertEquals("4", waiting());
        Answer live = hall.as(Who.WATI).get("/live").expect(200);
        assertEquals("NUMBERS_TWICE", live.get("devices.0.alarms.0"));
        assertEquals("AX-001", live.get("devices.0.numbersTwice.0"));
        assertEquals("AX-002", live.get("devices.0.numbersTwice.1"));
        assertEquals("", live.get("devices.0.numbersTwice.2"));
        assertEquals(
                "3",
                handOver(ticket(3).replace("AX-003", "AX-005")).expect(200).get("acknowledged"));
        handOver(tickets(3, 4).replace("outbox-item-", "copys-item-00")).expect(200);
        assertEquals("5", waiting());
    }

    @Test
    void aCopyWhoseTicketsAreAllItsOwnIsToldSoAllTheSame() {
        grant();
        handOver(tickets(1, 2)).expect(200);
        String copys =
                ticket(2).replace("outbox-item-", "copys-item-00").replace("AX-002", "AX-009");
        handOver(copys).expect(409, "SERIES_USED_TWICE");
        assertEquals("3", waiting());
    }

    @Test
    void onlyTheKioskItselfHandsOver() {
        hall.as(Who.KIOSK)
                .post("/kiosks/kiosk-2/series", "{\"installation\":\"" + INSTALLATION + "\"}")
                .expect(403, "OTHER_DEVICE");
        handOver(ticket(1)).expect(409, "SERIES_NOT_GRANTED");
    }

    @Test
    void itsCopyIsPrintedWithWhatStoodOnTheFirstPaper() {
        String key = grant().get("key");
        handOver(ticket(1)).expect(200);
        hall.as(Who.BUDI)
                .post("/tickets/2026-11-21-AX-001/reprint", "{\"kiosk\":\"kiosk-1\"}")
                .expect(200);
        assertEquals(
                PaperCode.of(key, "balai", DAY, "AX-001").fingerprint(),
                kiosk.get("/kiosk").expect(200).get("prints.0.ticket.fingerprint"));
    }

    @Test
    void theSupervisorIsToldOfWhatCameLateOrCouldNotBeTaken() {
        grant();
        hall.as(Who.WATI).post("/services/ktp/close", "{\"reason\":\"selesai\"}").expect(200);
        String uncertain = ticket(1).replace("\"uncertain\":false", "\"uncertain\":true");
        String stranger = ticket(2).replace("AX-002", "AY-002");
        handOver(uncertain + "," + stranger).expect(200);
        hall.awaitTables();
        Answer told = hall.as(Who.WATI).get("/reports/exceptions").expect(200);
        assertEquals("3", told.get("count"));
        assertEquals("HAND_OVER_REFUSED", told.get("rows.0.kind"));
        assertEquals("AY-002", told.get("rows.0.number"));
        assertEquals("NUMBER_NOT_OF_SERIES", told.get("rows.0.reason"));
        assertEquals("HANDED_OVER_LATE", told.get("rows.1.kind"));
        assertEquals("SHUT", told.get("rows.1.reason"));
        assertEquals("TIME_UNCERTAIN", told.get("rows.2.kind"));
    }

    @Test
    void theKioskIsToldWhenItsDayEndsAndHowManyTicketsItMayGive() {
        Answer home = kiosk.get("/kiosk").expect(200);
        assertEquals("2026-11-21T20:00:00.000Z", home.get("dayEndsAt"));
        assertEquals("300", home.get("offlineTicketsMax"));
    }

    private Answer paper(String number, String fingerprint) {
        return paper(hall.as(Who.BUDI), number, fingerprint);
    }

    private static Answer paper(Caller who, String number, String fingerprint) {
        return who.post(
                "/tickets/from-paper",
                """
                {"number":"%s","day":"2026-11-21","fingerprint":"%s"}\
                """
                        .formatted(number, fingerprint));
    }

    @Test
    void aPaperOfADeadKioskIsTakenOverOnceAndItsItemThenChangesNothing() {
        String print = PaperCode.of(grant().get("key"), "balai", DAY, "AX-001").fingerprint();
        String typed = print.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        Answer taken = paper("ax-001", typed.substring(0, 4) + "-" + typed.substring(4));
        assertEquals("AX-001", taken.expect(201).get("number"));
        assertEquals(print, taken.get("fingerprint"));
        paper("AX-001", print).expect(409, "NUMBER_KNOWN");
        assertEquals("1", handOver(ticket(1)).expect(200).get("acknowledged"));
        assertEquals("1", waiting());
    }

    @Test
    void whatNoKioskPrintedIsRefusedAndGuessingIsSlowForWhoeverGuesses() {
        String key = grant().get("key");
        String right = PaperCode.of(key, "balai", DAY, "AX-001").fingerprint();
        assertNotEquals("00000000", right);
        paper("AY-001", right).expect(409, "FINGERPRINT_WRONG");
        paper("AX-002", right).expect(409, "FINGERPRINT_WRONG");
        for (int i = 0; i < 3; i++) {
            paper("AX-001", "00000000").expect(409, "FINGERPRINT_WRONG");
        }
        Answer refused = paper("AX-001", right).expect(429, "TOO_MANY_TRIES");
        assertEquals("60", refused.header("retry-after"));
        paper(hall.as(Who.WATI), "AX-001", right).expect(201);
        hall.clock().advance(Duration.ofSeconds(61));
        paper("AX-001", right).expect(409, "NUMBER_KNOWN");
    }

    @Test
    void aDaysTicketsOfAKioskAreHandedOverWithinSeconds() {
        grant();
        long start = System.nanoTime();
        for (int from = 1; from <= 500; from += 100) {
            handOver(tickets(from, from + 99)).expect(200);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("500 tickets were handed over in " + millis + " ms");
        assertEquals("500", waiting());
    }
}

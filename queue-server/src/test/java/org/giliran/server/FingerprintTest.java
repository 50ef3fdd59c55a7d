package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.ticket.PaperCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code giliran server fingerprint}: paper compared with the journal, while the server runs. */
@Isolated("reads what the program says")
class FingerprintTest {
    private static final String DAY = "2026-11-21";

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

    private Ran fingerprint(String... words) {
        var args =
                new ArrayList<>(
                        List.of("fingerprint", "--data", data.toString(), "--hall", "balai"));
        args.addAll(List.of(words));
        return Ran.server(args.toArray(String[]::new));
    }

    @Test
    void aPaperOfThisJournalIsOk() {
        Answer ticket = hall.issueAtKiosk("ktp").expect(201);
        hall.issueAtKiosk("ktp").expect(201);
        String printed = ticket.get("fingerprint");
        Ran ran = fingerprint("A-001", printed, "A-002");
        assertEquals(0, ran.status(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals(
                "ok A-001 "
                        + DAY
                        + ", issued 2026-11-21T02:00:00Z (record 2), fingerprint "
                        + printed
                        + ": the same as on the paper; the chain holds up to it",
                lines.get(0));
        assertTrue(lines.get(1).endsWith(": compare it with the paper"), lines.get(1));
    }

    @Test
    void whatIsTypedInLowerCaseAndWithLettersForDigitsIsTheSame() {
        String printed = hall.issueAtKiosk("ktp").expect(201).get("fingerprint");
        String typed = printed.replace('0', 'O').replace('1', 'l').toLowerCase(Locale.ROOT);
        assertEquals(0, fingerprint("--day", DAY, "a-001", typed).status());
    }

    @Test
    void aPaperWithAnotherFingerprintAndANumberThatWasNotGivenAreNamed() {
        hall.issueAtKiosk("ktp").expect(201);
        Ran ran = fingerprint("A-001", "K7Q2M9XA", "A-002");
        assertEquals(1, ran.status());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).startsWith("DIFFERENT A-001 "), lines.get(0));
        assertTrue(
                lines.get(0).endsWith("the paper says K7Q2M9XA, so it is not of this journal"),
                lines.get(0));
        assertEquals(
                "UNKNOWN A-002 2026-11-21: no such number was given on this day", lines.get(1));
    }

    @Test
    void aChainThatIsBrokenBeforeTheTicketDoesNotVouchForIt() throws Exception {
        hall.issueAtKiosk("ktp").expect(201);
        hall.issueAtKiosk("ktp").expect(201);
        hall.issueAtKiosk("ktp").expect(201);
        hall.stop();
        Path file = data.resolve("journal/balai/" + DAY + ".gj");
        byte[] bytes = Files.readAllBytes(file);
        int second = bytes.length - 2 * 4096; // each ticket was a group of one block
        bytes[second + 100] ^= 1;
        Files.write(file, bytes);
        Ran ran = fingerprint("A-001", "A-002", "A-003");
        hall = RunningServer.start(data.resolve("another"));
        assertEquals(1, ran.status());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).startsWith("ok A-001"), ran.out());
        assertTrue(lines.get(1).startsWith("BROKEN A-002"), ran.out());
        assertTrue(lines.get(2).startsWith("BROKEN A-003"), ran.out());
        assertTrue(
                ran.err().startsWith("The chain is broken on " + DAY + " at record 3"), ran.err());
    }

    @Test
    void aPaperOfAKioskThatWasHandedOverOnTheNextDayIsOfItsOwnDay() {
        String installation = "0123456789abcdef0123456789abcdef";
        Caller kiosk = hall.as(Who.KIOSK);
        String key =
                kiosk.post("/kiosks/kiosk-1/series", "{\"installation\":\"" + installation + "\"}")
                        .expect(200)
                        .get("key");
        hall.issueAtKiosk("ktp").expect(201);
        hall.clock().advance(Duration.ofDays(1));
        String item =
                "{\"n\":1,\"key\":\"outbox-item-00000001\",\"at\":\"2026-11-21T03:00:00Z\","
                    + "\"uncertain\":false,\"ticket\":{\"number\":\"AX-001\",\"day\":\"2026-11-21\","
                    + "\"service\":\"ktp\",\"language\":\"id\"}}";
        kiosk.post(
                        "/kiosks/kiosk-1/hand-over",
                        "{\"installation\":\"%s\",\"requests\":[%s]}".formatted(installation, item))
                .expect(200);
        var day = LocalDate.parse(DAY);
        String printed = PaperCode.of(key, "balai", day, "AX-001").fingerprint();
        Ran ran = fingerprint("--day", DAY, "AX-001", printed, "A-001");
        assertEquals(0, ran.status(), ran.out() + ran.err());
        assertTrue(ran.out().startsWith("ok AX-001 " + DAY), ran.out());
        assertEquals(1, fingerprint("--day", "2026-11-22", "AX-001", printed).status());
    }

    @Test
    void whatIsNoNumberOrNoDayIsAskedWrongly() {
        hall.issueAtKiosk("ktp").expect(201);
        assertEquals(2, fingerprint().status());
        assertEquals(2, fingerprint("17").status());
        assertEquals(2, fingerprint("K7Q2M9XA").status());
        assertEquals(2, fingerprint("A-001", "K7Q2M9XA", "K7Q2M9XA").status());
        assertEquals(2, fingerprint("--day", "today", "A-001").status());
        Ran noDay = fingerprint("--day", "2020-01-01", "A-001");
        assertEquals(1, noDay.status());
        assertTrue(noDay.err().contains("has no day 2020-01-01"), noDay.err());
    }
}

package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A command that is sent again under its key is answered again, and done once. */
class ReplayTest {
    private static final String FIRST = "2026-11-21-A-001";

    @TempDir private Path data;
    private RunningServer hall;
    private final List<Sent> sent = new ArrayList<>();

    /** A command and how it was answered the first time. */
    private record Sent(String path, String body, String key, Answer answer) {}

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer send(String path, String body) {
        String key = "perintah-nomor-" + sent.size() + "-0123456789";
        Answer answer = hall.as(Who.WATI).post(path, body, key);
        assertTrue(answer.status() == 200 || answer.status() == 201, answer::body);
        assertFalse(answer.replayed());
        sent.add(new Sent(path, body, key, answer));
        hall.clock().advance(Duration.ofSeconds(20));
        return answer;
    }

    private void sendEveryKindOfCommand() {
        send("/tickets", RunningServer.issue("ktp"));
        send(
                "/tickets",
                RunningServer.issue("ktp")
                        .replace("\"id\"", "\"en\",\"priorityClass\":\"lansia\""));
        send("/tickets", RunningServer.issue("ktp"));
        send("/tickets", RunningServer.issue("ktp"));
        send("/counters/1/open", "{}");
        send("/counters/1/calls", "{}");
        send("/counters/1/recall", "{}");
        send("/counters/1/start", "{}");
        send("/counters/1/calls", "{}");
        send("/counters/1/missed", "{}");
        send("/counters/1/calls", "{}");
        send("/counters/1/release", "{}");
        send("/counters/1/calls", "{\"ticket\":\"2026-11-21-A-004\",\"reason\":\"darurat\"}");
        send("/counters/1/start", "{}");
        send("/counters/1/finish", "{}");
        send("/counters/1/pause", "{\"reason\":\"istirahat\"}");
        send("/counters/1/close", "{}");
        send("/ratings", "{\"score\":3,\"number\":\"A-004\",\"source\":\"TOUCH\"}");
        send("/tickets/2026-11-21-A-003/reprint", "{\"kiosk\":\"kiosk-1\"}");
        send("/tickets/2026-11-21-A-003/cancel", "{\"reason\":\"pergi\"}");
        send("/services/akta/close", "{\"reason\":\"selesai\"}");
        send("/services/akta/open", "{}");
        send("/notices", "{\"text\":\"Antre dengan tertib\"}");
    }

    private void everythingIsAnsweredAgain() {
        String head = hall.head();
        for (Sent s : sent) {
            Answer again = hall.as(Who.WATI).post(s.path(), s.body(), s.key());
            assertEquals(s.answer().status(), again.status(), s.path());
            assertEquals(s.answer().body(), again.body(), s.path());
            assertTrue(again.replayed(), s.path());
        }
        assertEquals(head, hall.head());
    }

    @Test
    void everyCommandIsAnsweredAgainInTheSameBytesAlsoAfterARestart() {
        sendEveryKindOfCommand();
        everythingIsAnsweredAgain();
        hall.restart();
        everythingIsAnsweredAgain();
    }

    @Test
    void aKeyIsRefusedForAnotherBodyOrAnotherPath() {
        sendEveryKindOfCommand();
        String head = hall.head();
        for (Sent s : sent) {
            hall.as(Who.WATI)
                    .post(s.path(), s.body().replaceFirst("\\{", "{ "), s.key())
                    .expect(422, "KEY_REUSED");
        }
        Sent opened =
                sent.stream().filter(s -> s.path().endsWith("/open")).findFirst().orElseThrow();
        hall.as(Who.WATI)
                .post("/counters/2/open", opened.body(), opened.key())
                .expect(422, "KEY_REUSED");
        assertEquals(head, hall.head());
    }

    @Test
    void aRefusalIsDecidedAnew() {
        var wati = hall.as(Who.WATI);
        hall.takeTicket("ktp");
        String key = "panggil-berikutnya-1";
        wati.post("/counters/1/calls", "{}", key).expect(409, "COUNTER_NOT_OPEN");
        wati.post("/counters/1/open", "{}").expect(200);
        assertFalse(wati.post("/counters/1/calls", "{}", key).expect(201).replayed());
        assertTrue(wati.post("/counters/1/calls", "{}", key).expect(201).replayed());
    }

    @Test
    void aCallThatFoundNobodyIsDecidedAnew() {
        var wati = hall.as(Who.WATI);
        String key = "panggil-berikutnya-2";
        wati.post("/counters/1/open", "{}").expect(200);
        assertFalse(wati.post("/counters/1/calls", "{}", key).expect(204).replayed());
        String number = hall.takeTicket("ktp");
        assertEquals(
                number, wati.post("/counters/1/calls", "{}", key).expect(201).get("ticket.number"));
    }

    @Test
    void aPrintOutcomeMayBeToldTwice() {
        hall.takeTicket("ktp");
        var kiosk = hall.as(Who.KIOSK);
        String path = "/tickets/" + FIRST + "/print-outcome";
        String key = "hasil-cetak-pertama";
        kiosk.post(path, "{\"outcome\":\"PRINTED\"}", key).expect(204);
        String head = hall.head();
        kiosk.post(path, "{\"outcome\":\"PRINTED\"}", key).expect(204);
        assertEquals(head, hall.head());
    }

    @Test
    void manyClientsWithOneKeyGetOneTicket() throws Exception {
        var wati = hall.as(Who.WATI);
        Callable<Answer> take =
                () -> wati.post("/tickets", RunningServer.issue("ktp"), "satu-kunci-saja-ya");
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, take))) {
                answers.add(answer.get().expect(201));
            }
        }
        assertEquals(1, answers.stream().map(Answer::body).distinct().count());
        assertEquals(19, answers.stream().filter(Answer::replayed).count());
    }
}

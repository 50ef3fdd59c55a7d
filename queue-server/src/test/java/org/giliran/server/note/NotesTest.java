package org.giliran.server.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What staff write about a ticket: for each other, for some days, and for nobody else. */
class NotesTest {
    private static final String TICKET = "/tickets/2026-11-21-A-001";
    private static final String WORDS = "{\"text\":\"Berkas menyusul\",\"counter\":\"1\"}";
    private static final String KEY = "kunci-catatan-0001";

    @TempDir private Path data;
    private RunningServer hall;
    private Caller budi;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        budi = hall.as(Who.BUDI);
        hall.takeTicket("ktp");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer write() {
        return budi.post(TICKET + "/notes", WORDS).expect(201);
    }

    private int kept() {
        return hall.loggedIn(Who.WATI).get("/notes").expect(200).json().get("notes").size();
    }

    @Test
    void aNoteIsReadInTheLineAndWhereTheTicketIsCalledNext() {
        write();
        budi.post("/counters/2/open", "{}").expect(200);
        assertEquals("Berkas menyusul", budi.get("/counters/2").get("line.0.notes.0.text"));
        budi.post("/counters/2/calls", "{}").expect(201);
        Answer view = budi.get("/counters/2");
        assertEquals("Berkas menyusul", view.get("current.notes.0.text"));
        assertEquals("Budi Santoso", view.get("current.notes.0.staffName"));
        assertEquals("1", view.get("current.notes.0.counter"));
    }

    @Test
    void aConsoleThatWatchesIsToldOfANote() throws Exception {
        String version = budi.get("/counters/1").get("version");
        var poll = budi.poll("/counters/1?wait=30&after=" + version);
        hall.awaitHeldPolls(1);
        write();
        assertEquals("Berkas menyusul", poll.get().get("line.0.notes.0.text"));
    }

    @Test
    void aNoteIsReadNowhereElse() throws IOException {
        write();
        for (String path : new String[] {"/board", "/kiosk", "/live"}) {
            assertFalse(budi.get(path).expect(200).body().contains("menyusul"), path);
        }
        String token = hall.issueAtKiosk("ktp").get("token");
        budi.post("/tickets/2026-11-21-A-002/notes", WORDS).expect(201);
        for (String path : new String[] {"", "/why"}) {
            String body = hall.as(Who.NOBODY).get("/api/tickets/" + token + path).body();
            assertFalse(body.contains("menyusul"), body);
        }
        String journal = hall.as(Who.WATI).get("/journal").expect(200).body();
        assertFalse(journal.contains("menyusul"), journal);
    }

    @Test
    void anAnswerToACommandIsTheSameWheneverItIsRepeated() {
        budi.post("/counters/1/open", "{}").expect(200);
        budi.post("/counters/1/calls", "{}").expect(201);
        String before = budi.post("/counters/1/start", "{}", KEY).expect(200).body();
        write();
        assertEquals(before, budi.post("/counters/1/start", "{}", KEY).expect(200).body());
    }

    @Test
    void oneKeyWritesOneNote() {
        Answer first = budi.post(TICKET + "/notes", WORDS, KEY).expect(201);
        Answer again = budi.post(TICKET + "/notes", WORDS, KEY).expect(201);
        assertEquals(first.body(), again.body());
        assertTrue(again.replayed());
        assertEquals(1, kept());
        budi.post(TICKET + "/notes", "{\"text\":\"lain\"}", KEY).expect(422, "KEY_REUSED");
    }

    @Test
    void aKeyOfTheJournalWritesNoNote() {
        budi.post("/counters/1/open", "{}", KEY).expect(200);
        budi.post(TICKET + "/notes", WORDS, KEY).expect(422, "KEY_REUSED");
        assertEquals(0, kept());
    }

    @Test
    void aTicketHasTenNotesAndNoMore() {
        for (int i = 0; i < Note.EACH_MAX; i++) {
            write();
        }
        budi.post(TICKET + "/notes", WORDS).expect(409, "TOO_MANY_NOTES");
    }

    @Test
    void onesOwnNoteIsErasedByOneselfAndAnyByASupervisor() throws IOException {
        String id = write().get("id");
        hall.as(Who.SARI).delete("/notes/" + id).expect(403, "NOT_ALLOWED");
        assertEquals(1, kept());
        budi.delete("/notes/" + id).expect(204);
        assertEquals(0, kept());
        String second = write().get("id");
        hall.as(Who.WATI).delete("/notes/" + second).expect(204);
        hall.as(Who.WATI).delete("/notes/" + second).expect(204);
        assertFalse(Files.readString(data.resolve("notes.json")).contains("menyusul"));
    }

    @Test
    void aNoteNamesWhoeverWroteIt() {
        assertEquals("Budi Santoso", write().get("staffName"));
    }

    @Test
    void aNoteOutlivesARestart() {
        write();
        hall.restart();
        assertEquals(1, kept());
    }

    @Test
    void aNoteIsErasedAWeekAfterItsDay() throws IOException {
        write();
        hall.clock().advance(Duration.ofDays(7));
        hall.restart();
        assertEquals(1, kept());
        hall.clock().advance(Duration.ofDays(1));
        hall.restart();
        assertEquals(0, kept());
        assertFalse(Files.readString(data.resolve("notes.json")).contains("menyusul"));
    }

    @Test
    void aNewDayErasesOldNotesWithoutARestart() throws Exception {
        write();
        hall.clock().advance(Duration.ofDays(8));
        Caller wati = hall.loggedIn(Who.WATI);
        wati.post("/tickets", RunningServer.issue("kk")).expect(201);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (wati.get("/notes").json().get("notes").size() > 0) {
            assertTrue(System.nanoTime() < end, "the note is still there");
            Thread.onSpinWait();
        }
    }
}

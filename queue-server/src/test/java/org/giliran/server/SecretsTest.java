package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What must be nowhere: passwords, tokens, and names where they could not be erased. */
@Isolated("reads what the program says")
class SecretsTest {
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

    @Test
    void noPasswordTokenOrNameIsInTheLogTheJournalOrAnyFile() throws Exception {
        var log = new ByteArrayOutputStream();
        PrintStream err = System.err;
        String token;
        try {
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            hall.restart();
            Caller wati = hall.loggedIn(Who.WATI);
            hall.logIn("budi", "sandi yang salah sekali").expect(401);
            wati.post("/notices", "{\"text\":\"Ibu Siti ke loket 1\"}").expect(201);
            token = hall.issueAtKiosk("ktp").expect(201).get("token");
            wati.post("/tickets/2026-11-21-A-001/notes", "{\"text\":\"Pak Joko: berkas menyusul\"}")
                    .expect(201);
            hall.stop();
        } finally {
            System.setErr(err);
        }
        String told = log.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("a log-in was refused"), told);
        for (String secret :
                new String[] {
                    TestAccounts.PASSWORD,
                    "sandi yang salah sekali",
                    hall.token(Who.KIOSK),
                    hall.token(Who.BUDI),
                    token
                }) {
            assertFalse(told.contains(secret), told);
            assertEquals(0, filesWith(secret), secret);
        }
        String journal = Files.readString(journalFile(), StandardCharsets.ISO_8859_1);
        for (String personal : new String[] {"Budi Santoso", "Wati", "Ibu Siti", "Pak Joko"}) {
            assertFalse(journal.contains(personal), personal);
            assertFalse(told.contains(personal), told);
        }
    }

    private Path journalFile() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("journal/balai"))) {
            return files.filter(f -> f.toString().endsWith(".gj")).findFirst().orElseThrow();
        }
    }

    private long filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            long count = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                count += Files.readString(file, StandardCharsets.ISO_8859_1).contains(text) ? 1 : 0;
            }
            return count;
        }
    }
}

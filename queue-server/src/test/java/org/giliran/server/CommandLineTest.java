package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code giliran server} and its tools as an operator sees them: what is printed, how it ends. */
@Isolated("reads what the program says")
class CommandLineTest {
    /** Ahead of the computer's clock, which the tools use: no day turns while they run. */
    private final Instant morning =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(50));

    @TempDir private Path folder;
    private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        hall = RunningServer.start(data, new HandClock(morning));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String dataDir() {
        return data.toString();
    }

    @Test
    void verifyNamesTheDayAndTheRecordThatIsBad() throws Exception {
        hall.issueAtKiosk("ktp").expect(201);
        Ran good = Ran.server("verify", "--data", dataDir());
        String day = morning.toString().substring(0, 10);
        assertEquals(0, good.status(), good.err());
        assertTrue(good.out().matches("ok balai " + day + " 2 [0-9a-f]{64}\n"), good.out());
        hall.stop();
        Path file = data.resolve("journal/balai/" + day + ".gj");
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        Ran bad = Ran.server("verify", "--data", dataDir());
        assertEquals(1, bad.status());
        assertTrue(bad.out().startsWith("BAD balai " + day + " seq 1 "), bad.out());
        Ran start = Ran.server("--data", dataDir(), "--port", "0");
        assertEquals(1, start.status());
        assertTrue(start.err().startsWith("giliran server: "), start.err());
    }

    @Test
    void aPasswordIsReadFromStandardInputAndHoldsFromThenOn() {
        hall.stop();
        Ran set = Ran.withInput("sandi baru untuk budi\n", "password", "--data", dataDir(), "budi");
        assertEquals(0, set.status(), set.err());
        hall.resume();
        hall.logIn("budi", "sandi baru untuk budi").expect(201);
        hall.logIn("budi", TestAccounts.PASSWORD).expect(401, "NOT_LOGGED_IN");
    }

    @Test
    void aPasswordThatCannotBeGivenIsRefusedInASentence() throws Exception {
        hall.stop();
        Ran tooShort = Ran.withInput("1234567\n", "password", "--data", dataDir(), "budi");
        assertEquals(1, tooShort.status());
        assertEquals(
                "giliran server password: a password has 8 to 256 characters\n", tooShort.err());
        Ran unknown =
                Ran.withInput("long enough, really\n", "password", "--data", dataDir(), "nobody");
        assertEquals("giliran server password: there is nobody called nobody\n", unknown.err());
        assertEquals(1, unknown.status());
    }

    @Test
    void aNewTokenIsPrintedOnceAndTheOldOneEnds() throws Exception {
        hall.stop();
        Ran made = Ran.server("token", "--data", dataDir(), "kiosk", "kiosk-1");
        assertEquals(0, made.status(), made.err());
        assertTrue(made.out().matches("[A-Za-z0-9_-]{43}\n"), made.out());
        assertFalse(Files.readString(data.resolve("accounts.json")).contains(made.out().strip()));
        hall.resume();
        hall.asToken(made.out().strip()).get("/kiosk").expect(200);
        hall.as(Who.KIOSK).get("/kiosk").expect(401);
        hall.as(Who.DISPLAY).get("/board").expect(200);
    }

    @Test
    void aTokenForSomethingElseIsAskedWrongly() {
        assertEquals(2, Ran.server("token", "--data", dataDir(), "printer", "p-1").status());
        assertEquals(2, Ran.server("token", "--data", dataDir(), "kiosk", "../etc").status());
        assertEquals(2, Ran.server("token", "kiosk", "kiosk-1").status());
    }

    @Test
    void theServerRefusesToListenOnANetwork() {
        for (String host : new String[] {"0.0.0.0", "::", "192.168.1.10", "example.org"}) {
            Ran ran = Ran.server("--data", dataDir(), "--host", host);
            assertEquals(2, ran.status());
            assertTrue(
                    ran.err()
                            .contains(
                                    "the server does not listen on a network yet, for it has no"
                                            + " TLS"),
                    ran.err());
        }
    }

    @Test
    void anOptionThatIsMissingOrWrongIsAskedWrongly() {
        for (String[] args :
                new String[][] {
                    {},
                    {"--data", dataDir(), "--port", "70000"},
                    {"--data", dataDir(), "--port", "many"},
                    {"--data", dataDir(), "--clock", "tomorrow"},
                    {"--nonsense"},
                    {"setup", "import"},
                    {"verify"}
                }) {
            Ran ran = Ran.server(args);
            assertEquals(2, ran.status(), () -> String.join(" ", args) + ran.err());
            assertFalse(ran.err().isBlank());
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyInOneSentence() throws Exception {
        Ran inUse = Ran.server("--data", dataDir(), "--port", "0");
        assertEquals(1, inUse.status());
        assertEquals(1, inUse.err().lines().count(), inUse.err());
        Ran noHall = Ran.server("--data", folder.resolve("empty").toString());
        assertEquals(1, noHall.status());
        assertTrue(
                noHall.err().contains("holds no hall yet: name its set-up with --setup"),
                noHall.err());
        Ran noJournal = Ran.server("verify", "--data", folder.resolve("empty").toString());
        assertEquals(1, noJournal.status());
        hall.stop();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Ran ran = Ran.server("--data", dataDir(), "--port", port);
            assertEquals(1, ran.status());
            assertTrue(ran.err().contains("the port is taken"), ran.err());
        }
        hall.resume();
        hall.as(Who.KIOSK).get("/kiosk").expect(200);
    }
}

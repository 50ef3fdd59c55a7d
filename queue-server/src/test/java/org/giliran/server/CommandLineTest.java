package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.program.CommandLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code giliran server} and its tools as an operator sees them: what is printed, how it ends. */
class CommandLineTest {
    /** Ahead of the computer's clock, which the tools use: no day turns while they run. */
    private static final Instant MORNING =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(50));

    @TempDir private Path folder;
    private Path data;
    private RunningServer hall;

    /** How a command ended. */
    private record Ran(int status, String out, String err) {}

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        hall = RunningServer.start(data, new HandClock(MORNING));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static Ran run(String in, String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var input = System.in;
        var told = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = CommandLines.run(new Main(), args);
            var ran =
                    new Ran(
                            status,
                            told.toString(StandardCharsets.UTF_8),
                            complained.toString(StandardCharsets.UTF_8));
            assertFalse(ran.err.contains("\tat "), ran.err);
            return ran;
        } finally {
            System.setIn(input);
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Ran server(String... args) {
        return run("", args);
    }

    private String dataDir() {
        return data.toString();
    }

    private Path setUpWith(String was, String is) throws IOException {
        Path file = folder.resolve("changed.yaml");
        RunningServer.writeSetUp(file);
        String yaml = Files.readString(file);
        assertTrue(yaml.contains(was), was);
        Files.writeString(file, yaml.replace(was, is));
        return file;
    }

    @Test
    void checkSaysWhatIsInAFileOrWhatIsWrongWithIt() throws Exception {
        Ran good = server("setup", "check", setUpWith("prefix: A", "prefix: Z").toString());
        assertEquals(0, good.status, good.err);
        assertEquals("ok balai: 3 services, 3 counters, 1 kiosks, 4 staff\n", good.out);
        Ran bad = server("setup", "check", setUpWith("prefix: A", "prefix: 1").toString());
        assertEquals(1, bad.status);
        assertTrue(
                bad.err.contains(
                        "\n"
                            + "  line 4: services[0].prefix: expected one or two letters A to Z;"
                            + " found '1'"),
                bad.err);
        assertEquals("", bad.out);
    }

    @Test
    void whatIsExportedIsTheSetUpThatIsRun() {
        hall.stop();
        Path exported = folder.resolve("exported.yaml");
        Ran export = server("setup", "export", "--data", dataDir(), exported.toString());
        assertEquals(0, export.status, export.err);
        Ran check = server("setup", "check", exported.toString());
        assertEquals("ok balai: 3 services, 3 counters, 1 kiosks, 4 staff\n", check.out);
        Ran again = server("setup", "import", "--data", dataDir(), exported.toString());
        assertEquals(0, again.status, again.err);
    }

    /** Akta and its counter are taken away, passports come. */
    private Path withoutAkta() throws IOException {
        Path file = setUpWith("code: akta, prefix: C", "code: paspor, prefix: P");
        String yaml = Files.readString(file).replaceAll("  - \\{code: \"3\".*\n", "");
        Files.writeString(file, yaml);
        return file;
    }

    @Test
    void aServiceThatIsTakenAwayStaysForTodayAndIsGoneTomorrow() throws Exception {
        hall.stop();
        Ran imported = server("setup", "import", "--data", dataDir(), withoutAkta().toString());
        assertEquals(0, imported.status, imported.err);
        hall.resume();
        Caller kiosk = hall.as(Who.KIOSK);
        issue(kiosk, "akta").expect(201);
        issue(kiosk, "paspor").expect(201);
        hall.clock().advance(Duration.ofDays(1));
        issue(kiosk, "akta").expect(404, "UNKNOWN_SERVICE");
        issue(kiosk, "paspor").expect(201);
        hall.loggedIn(Who.BUDI).get("/counters/3").expect(404, "UNKNOWN_COUNTER");
    }

    @Test
    void aScreenOfACounterThatIsGoneWithTheDayIsToldAndOthersGoOn() throws Exception {
        hall.stop();
        server("setup", "import", "--data", dataDir(), withoutAkta().toString());
        hall.resume();
        Caller kiosk = hall.as(Who.KIOSK);
        Caller budi = hall.loggedIn(Who.BUDI);
        String version = budi.get("/counters/3").expect(200).get("version");
        var gone = budi.poll("/counters/3?wait=30&after=" + version);
        hall.awaitHeldPolls(1);
        hall.clock().advance(Duration.ofDays(1));
        issue(kiosk, "ktp").expect(201);
        gone.get(5, TimeUnit.SECONDS).expect(404, "UNKNOWN_COUNTER");
        String board = kiosk.get("/board").get("version");
        var held = kiosk.poll("/board?wait=30&after=" + board);
        hall.awaitHeldPolls(1);
        issue(kiosk, "ktp").expect(201);
        held.get(5, TimeUnit.SECONDS).expect(200);
    }

    private static Answer issue(Caller by, String service) {
        return by.post(
                "/tickets",
                "{\"service\":\"%s\",\"language\":\"id\",\"channel\":\"KIOSK\"}"
                        .formatted(service));
    }

    @Test
    void aSetUpOfAnotherHallIsNotImported() throws Exception {
        hall.stop();
        Path other = setUpWith("code: balai", "code: lain");
        Ran ran = server("setup", "import", "--data", dataDir(), other.toString());
        assertEquals(1, ran.status);
        assertTrue(ran.err.contains("the folder holds hall balai, the file is of lain"), ran.err);
    }

    @Test
    void verifyNamesTheDayAndTheRecordThatIsBad() throws Exception {
        issue(hall.as(Who.KIOSK), "ktp").expect(201);
        Ran good = server("verify", "--data", dataDir());
        String day = MORNING.toString().substring(0, 10);
        assertEquals(0, good.status, good.err);
        assertTrue(good.out.matches("ok balai " + day + " 2 [0-9a-f]{64}\n"), good.out);
        hall.stop();
        Path file = data.resolve("journal/balai/" + day + ".gj");
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        Ran bad = server("verify", "--data", dataDir());
        assertEquals(1, bad.status);
        assertTrue(bad.out.startsWith("BAD balai " + day + " seq 1 "), bad.out);
        Ran start = server("--data", dataDir(), "--port", "0");
        assertEquals(1, start.status);
        assertTrue(start.err.startsWith("giliran server: "), start.err);
    }

    @Test
    void aPasswordIsReadFromStandardInputAndHoldsFromThenOn() {
        hall.stop();
        Ran set = run("sandi baru untuk budi\n", "password", "--data", dataDir(), "budi");
        assertEquals(0, set.status, set.err);
        hall.resume();
        Caller nobody = hall.as(Who.NOBODY);
        logIn(nobody, "sandi baru untuk budi").expect(201);
        logIn(nobody, TestAccounts.PASSWORD).expect(401, "NOT_LOGGED_IN");
    }

    private static Answer logIn(Caller by, String password) {
        return by.post(
                "/api/session", "{\"username\":\"budi\",\"password\":\"%s\"}".formatted(password));
    }

    @Test
    void aPasswordThatCannotBeGivenIsRefusedInASentence() {
        Ran tooShort = run("1234567\n", "password", "--data", dataDir(), "budi");
        assertEquals(1, tooShort.status);
        assertEquals("password: a password has 8 to 256 characters\n", tooShort.err);
        Ran unknown = run("long enough, really\n", "password", "--data", dataDir(), "nobody");
        assertEquals("password: there is nobody called nobody\n", unknown.err);
        assertEquals(1, unknown.status);
    }

    @Test
    void aNewTokenIsPrintedOnceAndTheOldOneEnds() throws Exception {
        hall.stop();
        Ran made = server("token", "--data", dataDir(), "kiosk", "kiosk-1");
        assertEquals(0, made.status, made.err);
        assertTrue(made.out.matches("[A-Za-z0-9_-]{43}\n"), made.out);
        assertFalse(Files.readString(data.resolve("accounts.json")).contains(made.out.strip()));
        hall.resume();
        hall.asToken(made.out.strip()).get("/kiosk").expect(200);
        hall.as(Who.KIOSK).get("/kiosk").expect(401);
        hall.as(Who.DISPLAY).get("/board").expect(200);
    }

    @Test
    void aTokenForSomethingElseIsAskedWrongly() {
        assertEquals(2, server("token", "--data", dataDir(), "printer", "p-1").status);
        assertEquals(2, server("token", "--data", dataDir(), "kiosk", "../etc").status);
        assertEquals(2, server("token", "kiosk", "kiosk-1").status);
    }

    @Test
    void theServerRefusesToListenOnANetwork() {
        for (String host : new String[] {"0.0.0.0", "::", "192.168.1.10", "example.org"}) {
            Ran ran = server("--data", dataDir(), "--host", host);
            assertEquals(2, ran.status);
            assertTrue(
                    ran.err.contains(
                            "the server does not listen on a network yet, for it has no TLS"),
                    ran.err);
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
            Ran ran = server(args);
            assertEquals(2, ran.status, () -> String.join(" ", args) + ran.err);
            assertFalse(ran.err.isBlank());
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyInOneSentence() throws Exception {
        Ran inUse = server("--data", dataDir(), "--port", "0");
        assertEquals(1, inUse.status);
        assertEquals(1, inUse.err.lines().count(), inUse.err);
        Ran noHall = server("--data", folder.resolve("empty").toString());
        assertEquals(1, noHall.status);
        assertTrue(
                noHall.err.contains("holds no hall yet: name its set-up with --setup"), noHall.err);
        Ran noJournal = server("verify", "--data", folder.resolve("empty").toString());
        assertEquals(1, noJournal.status);
        hall.stop();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Ran ran = server("--data", dataDir(), "--port", port);
            assertEquals(1, ran.status);
            assertTrue(ran.err.contains("the port is taken"), ran.err);
        }
        hall.resume();
        hall.as(Who.KIOSK).get("/kiosk").expect(200);
    }

    @Test
    void aHallBeginsWithItsSetUpAndIgnoresAnotherOne() throws Exception {
        hall.stop();
        Files.copy(
                setUpWith("code: ktp", "code: lain"),
                data.resolve("setup.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        hall.resume();
        issue(hall.as(Who.KIOSK), "ktp").expect(201);
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
            logIn(hall.as(Who.NOBODY), "sandi yang salah sekali").expect(401);
            wati.post("/notices", "{\"text\":\"Ibu Siti ke loket 1\"}").expect(201);
            token = issue(hall.as(Who.KIOSK), "ktp").expect(201).get("token");
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
        for (String personal : new String[] {"Budi Santoso", "Wati", "Ibu Siti"}) {
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

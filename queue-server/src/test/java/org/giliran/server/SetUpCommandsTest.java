package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** {@code giliran server setup}: files are checked, taken over and written. */
@Isolated("reads what the program says")
class SetUpCommandsTest {
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
        Ran good = Ran.server("setup", "check", setUpWith("prefix: A", "prefix: Z").toString());
        assertEquals(0, good.status(), good.err());
        assertEquals("ok balai: 3 services, 3 counters, 1 kiosks, 4 staff\n", good.out());
        Ran bad = Ran.server("setup", "check", setUpWith("prefix: A", "prefix: 1").toString());
        assertEquals(1, bad.status());
        assertTrue(
                bad.err()
                        .contains(
                                "\n"
                                    + "  line 4: services[0].prefix: expected one or two letters A"
                                    + " to Z; found '1'"),
                bad.err());
        assertEquals("", bad.out());
    }

    @Test
    void aPrefixThatAKioskMakesWithItsLetterIsRefusedInWords() throws Exception {
        hall.as(Who.KIOSK)
                .post("/kiosks/kiosk-1/series", "{\"installation\":\"" + "0".repeat(32) + "\"}")
                .expect(200);
        Path file = setUpWith("prefix: B", "prefix: AX");
        assertEquals(0, Ran.server("setup", "check", file.toString()).status());
        Ran check = Ran.server("setup", "check", "--data", dataDir(), file.toString());
        String why =
                "prefix 'AX' is what a kiosk of this hall makes of prefix 'A' and its own letter";
        assertEquals(1, check.status());
        assertTrue(check.err().contains(why), check.err());
        hall.stop();
        Ran imported = Ran.server("setup", "import", "--data", dataDir(), file.toString());
        assertEquals(1, imported.status());
        assertTrue(imported.err().contains(why), imported.err());
        Path other = setUpWith("prefix: B", "prefix: AY");
        assertEquals(
                0, Ran.server("setup", "import", "--data", dataDir(), other.toString()).status());
        hall.resume();
    }

    @Test
    void aNameThatNoTicketPrinterHasTheLettersForIsWarnedOfAndTaken() throws Exception {
        Path foreign = setUpWith("id: Balai Uji, en: Test Hall", "id: 会堂, en: Test Hall");
        Ran check = Ran.server("setup", "check", foreign.toString());
        assertEquals(0, check.status(), check.err());
        String warning =
                "warning: hall.name.id: '会堂' has letters that ticket printers lack; each is"
                        + " printed as ?\n";
        assertEquals(warning, check.err());
        hall.stop();
        Ran imported = Ran.server("setup", "import", "--data", dataDir(), foreign.toString());
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.err().endsWith(warning), imported.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Café Señor Łódź", "Pelayanan “Cepat” – 24 jam…", "Ba’da ʼIsya 50% & Co."})
    void lettersWithMarksAndTheSignsOfATypistAreWell(String name) throws Exception {
        Path file = setUpWith("en: Test Hall", "en: \"" + name + "\"");
        Ran check = Ran.server("setup", "check", file.toString());
        assertEquals(0, check.status(), check.err());
        assertEquals("", check.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"خدمات", "Услуги", "ꦥꦭꦪꦤꦤ꧀", "KTP 🪪"})
    void lettersOfOtherScriptsAndPicturesAreWarnedOf(String name) throws Exception {
        Path file = setUpWith("en: Test Hall", "en: \"" + name + "\"");
        Ran check = Ran.server("setup", "check", file.toString());
        assertTrue(check.err().startsWith("warning: hall.name.en: '" + name), check.err());
    }

    @Test
    void whatIsExportedIsTheSetUpThatIsRun() {
        hall.stop();
        Path exported = folder.resolve("exported.yaml");
        Ran export = Ran.server("setup", "export", "--data", dataDir(), exported.toString());
        assertEquals(0, export.status(), export.err());
        Ran check = Ran.server("setup", "check", exported.toString());
        assertEquals("ok balai: 3 services, 3 counters, 1 kiosks, 4 staff\n", check.out());
        Ran again = Ran.server("setup", "import", "--data", dataDir(), exported.toString());
        assertEquals(0, again.status(), again.err());
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
        Ran imported = Ran.server("setup", "import", "--data", dataDir(), withoutAkta().toString());
        assertEquals(0, imported.status(), imported.err());
        hall.resume();
        hall.issueAtKiosk("akta").expect(201);
        hall.issueAtKiosk("paspor").expect(201);
        hall.clock().advance(Duration.ofDays(1));
        hall.issueAtKiosk("akta").expect(404, "UNKNOWN_SERVICE");
        hall.issueAtKiosk("paspor").expect(201);
        hall.loggedIn(Who.BUDI).get("/counters/3").expect(404, "UNKNOWN_COUNTER");
    }

    @Test
    void aScreenOfACounterThatIsGoneWithTheDayIsToldAndOthersGoOn() throws Exception {
        hall.stop();
        Ran.server("setup", "import", "--data", dataDir(), withoutAkta().toString());
        hall.resume();
        Caller kiosk = hall.as(Who.KIOSK);
        Caller budi = hall.loggedIn(Who.BUDI);
        String version = budi.get("/counters/3").expect(200).get("version");
        var gone = budi.poll("/counters/3?wait=30&after=" + version);
        hall.awaitHeldPolls(1);
        hall.clock().advance(Duration.ofDays(1));
        hall.issueAtKiosk("ktp").expect(201);
        gone.get(20, TimeUnit.SECONDS).expect(404, "UNKNOWN_COUNTER");
        String board = kiosk.get("/board").get("version");
        var held = kiosk.poll("/board?wait=30&after=" + board);
        hall.awaitHeldPolls(1);
        hall.issueAtKiosk("ktp").expect(201);
        held.get(20, TimeUnit.SECONDS).expect(200);
    }

    @Test
    void aSetUpOfAnotherHallIsNotImported() throws Exception {
        hall.stop();
        Path other = setUpWith("code: balai", "code: lain");
        Ran ran = Ran.server("setup", "import", "--data", dataDir(), other.toString());
        assertEquals(1, ran.status());
        assertTrue(
                ran.err().contains("the folder holds hall balai, the file is of lain"), ran.err());
    }

    @Test
    void aHallBeginsWithItsSetUpAndIgnoresAnotherOne() throws Exception {
        hall.stop();
        Files.copy(
                setUpWith("code: ktp", "code: lain"),
                data.resolve("setup.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        hall.resume();
        hall.issueAtKiosk("ktp").expect(201);
    }
}

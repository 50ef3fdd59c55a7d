package org.giliran.server.setup.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.RunningServer;
import org.giliran.server.platform.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set-up file is read whole, or refused with line, field and what was expected. */
class SetUpFileTest {
    @TempDir private Path folder;
    private String good = "";

    @BeforeEach
    void read() throws IOException {
        RunningServer.writeSetUp(folder.resolve("hall.yaml"));
        good = Files.readString(folder.resolve("hall.yaml"));
    }

    /** The line of the first occurrence of a text, from 1. */
    private static int lineOf(String yaml, String text) {
        return 1
                + (int)
                        yaml.substring(0, yaml.indexOf(text))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private static String problems(String yaml) {
        return String.valueOf(
                assertThrows(SetUpProblems.class, () -> SetUpFile.parse(yaml)).getMessage());
    }

    @Test
    void theDemoHallsSetUpIsWell() throws Exception {
        SetUpFile demo =
                SetUpFile.read(Path.of("../simulation/src/main/resources/demo/setup.yaml"));
        assertEquals("disdukcapil", demo.setUp().hall().code());
        assertEquals(7, demo.setUp().services().size());
        assertEquals(10, demo.setUp().counters().size());
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws Exception {
        for (String yaml :
                new String[] {
                    good,
                    Files.readString(Path.of("../simulation/src/main/resources/demo/setup.yaml"))
                }) {
            SetUpFile read = SetUpFile.parse(yaml);
            String written = SetUpWriter.write(read);
            assertEquals(read, SetUpFile.parse(written));
            assertEquals(written, SetUpWriter.write(SetUpFile.parse(written)));
        }
    }

    @Test
    void kiosksWithNamesPlacesAndNeighboursAreWrittenAndReadBackTheSame() throws Exception {
        String near =
                good.replace(
                        "  - {code: kiosk-1, panelWidthMm: 344}",
                        """
                          - {code: kiosk-1, name: {id: Anjungan 1, en: Kiosk 1}, near: [kiosk-2]}
                          - {code: kiosk-2, place: {id: di pintu utara, en: at the north door}}\
                        """);
        SetUpFile read = SetUpFile.parse(near);
        assertEquals(List.of("kiosk-2"), read.setUp().kiosks().getFirst().near());
        assertEquals("at the north door", read.setUp().kiosks().getLast().place().en());
        assertEquals(read, SetUpFile.parse(SetUpWriter.write(read)));
        String twice = near.replace("near: [kiosk-2]", "near: [kiosk-2, kiosk-2]");
        assertEquals(
                "line 17: kiosks[0].near: expected every kiosk once; 'kiosk-2' stands twice",
                problems(twice));
    }

    private String withGroups(String groups, String group) {
        return good.replace("services:\n", "groups: " + groups + "\nservices:\n")
                .replace("{code: ktp, ", "{code: ktp, group: " + group + ", ");
    }

    @Test
    void servicesInGroupsAreWrittenAndReadBackTheSame() throws Exception {
        String grouped =
                withGroups("[{code: dukcapil, name: {id: Dukcapil, en: Registry}}]", "dukcapil");
        SetUpFile read = SetUpFile.parse(grouped);
        assertEquals("Registry", read.setUp().groups().getFirst().name().en());
        assertEquals("dukcapil", read.setUp().service("ktp").group());
        assertEquals("", read.setUp().service("kk").group());
        assertEquals(read, SetUpFile.parse(SetUpWriter.write(read)));
    }

    @Test
    void aGroupThatIsNotThereTwiceOrEmptyIsRefusedWithItsLine() {
        String one = "{code: dukcapil, name: {id: Dukcapil, en: Registry}}";
        String unknown = withGroups("[" + one + "]", "pajak");
        assertEquals(
                "line "
                        + lineOf(unknown, "group: pajak")
                        + ": services[0].group: expected the code of a group; found 'pajak'\n"
                        + "line "
                        + lineOf(unknown, "groups:")
                        + ": groups[0].code: expected a service of group 'dukcapil'",
                problems(unknown));
        String twice = withGroups("[" + one + ", " + one + "]", "dukcapil");
        assertEquals(
                "line %1$d: groups[1].code: expected every code once; 'dukcapil' stands in line %1$d already"
                        .formatted(lineOf(twice, "groups:")),
                problems(twice));
    }

    @Test
    void theDemoMallsSetUpIsWell() throws Exception {
        SetUpFile mall = SetUpFile.read(Path.of("../simulation/src/main/resources/demo/mall.yaml"));
        assertEquals(7, mall.setUp().offeredGroups().size());
        assertEquals(18, mall.setUp().offered().size());
    }

    @Test
    void whatLooksLikeSomethingElseToYamlSurvivesTheRoundTrip() throws Exception {
        String odd =
                good.replace(
                                "{id: Balai Uji, en: Test Hall}",
                                "{id: \"Yes: 'no' # 1\", en: \"07\"}")
                        .replace("code: balai", "code: \"010\"")
                        .replace("code: ktp", "code: \"null\"")
                        .replace("[ktp]", "[\"null\"]")
                        .replace("[kk, ktp]", "[kk, \"null\"]");
        SetUpFile read = SetUpFile.parse(odd);
        assertEquals("010", read.setUp().hall().code());
        assertEquals("Yes: 'no' # 1", read.setUp().hall().name().id());
        assertEquals(read, SetUpFile.parse(SetUpWriter.write(read)));
    }

    /**
     * One thing is replaced in the good file; the problem must name the line of the replacement.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # was                       | is                              | field                               | expected
                    dayStartsAt: "03:00"        | startsAt: "03:00"               | hall.startsAt                       | unknown field; expected one of code, name, zone, dayStartsAt, publicUrl
                    zone: Asia/Jakarta          | zone: Asia/Batavia              | hall.zone                           | expected a time zone such as Asia/Jakarta; found 'Asia/Batavia'
                    zone: Asia/Jakarta          | zone: +07:00                    | hall.zone                           | expected a time zone such as Asia/Jakarta; found '+07:00'
                    "03:00"                     | "25:00"                         | hall.dayStartsAt                    | expected a time such as "03:00"; found '25:00'
                    "03:00"                     | [3, 0]                          | hall.dayStartsAt                    | expected a time such as "03:00"
                    https://antre.example       | https://antre.example/          | hall.publicUrl                      | expected http(s)://… without a slash at its end, or ""; found 'https://antre.example/'
                    https://antre.example       | javascript:alert(1)             | hall.publicUrl                      | expected http(s)://… without a slash at its end, or ""; found 'javascript:alert(1)'
                    code: balai                 | code: Balai Uji                 | hall.code                           | expected 1 to 32 of a-z, 0-9 and '-'; found 'Balai Uji'
                    code: balai                 | code: ../../etc                 | hall.code                           | expected 1 to 32 of a-z, 0-9 and '-'; found '../../etc'
                    {id: Balai Uji, en: Test Hall} | {id: Balai Uji}              | hall.name.en                        | expected 1 to 80 characters, no control characters
                    {id: Balai Uji, en: Test Hall} | {id: "B\\e[2J", en: "\\0"}     | hall.name.id                        | expected 1 to 80 characters, no control characters; found 'B\\u001B[2J'
                    {id: Balai Uji, en: Test Hall} | Balai Uji                    | hall.name                           | expected a map with id, en
                    prefix: A                   | prefix: a                       | services[0].prefix                  | expected one or two letters A to Z; found 'a'
                    prefix: B                   | prefix: A                       | services[1].prefix                  | expected every prefix once; 'A' stands in line <prefix: A> already
                    code: kk                    | code: ktp                       | services[1].code                    | expected every code once; 'ktp' stands in line <code: ktp> already
                    serveMinutes: 6             | serveMinutes: six               | services[0].standard.serveMinutes   | expected a whole number from 1 to 480; found 'six'
                    serveMinutes: 6             | serveMinutes: 0                 | services[0].standard.serveMinutes   | expected a whole number from 1 to 480; found '0'
                    serveMinutes: 6             | serveMinutes: 99999999999       | services[0].standard.serveMinutes   | expected a whole number from 1 to 480; found '99999999999'
                    serveMinutes: 6             | serveMinutes: 6.5               | services[0].standard.serveMinutes   | expected a whole number from 1 to 480; found '6.5'
                    serveMinutes: 6             | serveMinutes: null              | services[0].standard.serveMinutes   | expected a whole number from 1 to 480
                    headStartMinutes: 15        | headStartMinutes: 15, headStartMinutes: 15 | priorityClasses[0].headStartMinutes | stands twice
                    code: atas                  | code: utama                     | zones[1].code                       | expected every code once; 'utama' stands in line <code: utama> already
                    main: [ktp]                 | main: [paspor]                  | counters[0].main[0]                 | expected the code of a service; found 'paspor'
                    whenIdle: [kk]              | whenIdle: kk                    | counters[0].whenIdle                | expected a list
                    code: "3"                   | code: "1"                       | counters[2].code                    | expected every code once; '1' stands in line <code: "1"> already
                    panelWidthMm: 344           | panelWidthMm: 3                 | kiosks[0].panelWidthMm              | expected a whole number from 100 to 2000; found '3'
                    panelWidthMm: 344           | panelWidthMm: 344, name: K1     | kiosks[0].name                      | expected a map with id, en
                    panelWidthMm: 344           | panelWidthMm: 344, place: {id: x} | kiosks[0].place.en                | expected 1 to 80 characters, no control characters
                    panelWidthMm: 344           | panelWidthMm: 344, near: kiosk-2 | kiosks[0].near                     | expected a list
                    panelWidthMm: 344           | panelWidthMm: 344, near: [kiosk-9] | kiosks[0].near                   | expected the code of a kiosk; found 'kiosk-9'
                    panelWidthMm: 344           | panelWidthMm: 344, near: [kiosk-1] | kiosks[0].near                   | expected other kiosks; 'kiosk-1' is this one
                    code: layar-1, zone: utama  | code: layar-1, zone: kamar      | displays[0].zone                    | expected the code of a zone; found 'kamar'
                    role: ADMIN                 | role: ROOT                      | staff[3].role                       | expected STAFF, SUPERVISOR or ADMIN; found 'ROOT'
                    username: sari              | username: budi                  | staff[1].username                   | expected every username once; 'budi' stands in line <username: budi> already
                    id: s02                     | id: s01                         | staff[1].id                         | expected every id once; 's01' stands in line <id: s01> already
                    username: budi              | username: Pak Budi              | staff[0].username                   | expected 1 to 32 of a-z, 0-9, '.', '_' and '-'; found 'Pak Budi'
                    kind: HEAD_START            | kind: FIRST_COME                | callPolicy.kind                     | expected HEAD_START, STRICT_PRIORITY, RATIO; found 'FIRST_COME'
                    overtakingLimit: 5          | overtakingLimit: -1             | callPolicy.overtakingLimit          | expected a whole number from 1 to 1000; found '-1'
                    code: istirahat             | code: Istirahat Siang           | reasons.pause[0].code               | expected 1 to 32 of a-z, 0-9 and '-'; found 'Istirahat Siang'
                    """)
    void aWrongFileIsRefusedWithLineFieldAndWhatWasExpected(
            String was, String is, String field, String expected) {
        assertTrue(good.contains(was), was);
        String wrong = good.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
        String other = expected.contains("<") ? Integer.toString(lineOf(good, is)) : "";
        String words = expected.replaceAll("<.*>", other);
        String problem = "line " + lineOf(good, was) + ": " + field + ": " + words;
        assertTrue(
                problems(wrong).lines().toList().contains(problem),
                () -> problem + "\nwas\n" + problems(wrong));
    }

    @Test
    void aProblemOfADuplicateNamesTheSecondOne() {
        String wrong =
                good.replace("code: akta", "code: ktp").replace("main: [akta]", "main: [ktp]");
        assertEquals(
                "line "
                        + lineOf(wrong, "prefix: C")
                        + ": services[2].code: expected every code once; 'ktp' stands in line "
                        + lineOf(wrong, "prefix: A")
                        + " already",
                problems(wrong));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String wrong =
                good.replace("prefix: A", "prefix: 1")
                        .replace("role: ADMIN", "role: ROOT")
                        .replace("overtakingLimit: 5", "overtakingLimit: 0");
        assertEquals(3, problems(wrong).lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "just a text",
                "[1, 2, 3]",
                "hall: {code: balai",
                "hall:\n\tcode: balai",
                "hall: !!java.net.URL [\"http://example.org\"]",
                "hall: *nobody",
                "%YAML 9.9\n---\nhall: {}",
                "---\na: 1\n---\nb: 2",
                "\u0000",
                "hall: \"\\xZZ\"",
                "? [a, b]\n: c",
                "{}"
            })
    void whatIsNoSetUpAtAllIsRefusedWithALine(String yaml) {
        for (String line : problems(yaml).lines().toList()) {
            assertTrue(line.matches("line \\d+: \\S+: .+"), line);
        }
    }

    @Test
    void anAliasBombIsRefusedAtOnce() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(i, i, String.join(", ", Collections.nCopies(10, before))));
        }
        assertTrue(problems(bomb + good).startsWith("line "));
        problems(good.replace("services:", "services: *a11\nx:"));
    }

    @Test
    void depthWithoutEndIsRefused() {
        assertTrue(problems("hall: " + "[".repeat(100_000)).startsWith("line "));
        assertTrue(problems("hall: " + "{a: ".repeat(50_000)).startsWith("line "));
    }

    @Test
    void aFileOfAMegabyteIsNoSetUpFile() throws Exception {
        Path large = folder.resolve("large.yaml");
        byte[] bytes = new byte[(1 << 20) + 1];
        Arrays.fill(bytes, (byte) '#');
        Files.write(large, bytes);
        IOException refused = assertThrows(IOException.class, () -> SetUpFile.read(large));
        assertEquals(large + " is larger than any set-up file", refused.getMessage());
    }

    @Test
    void aMegabyteOfProblemsIsCutShort() {
        String many = good + "  - {unknown: 1}\n".repeat(5_000);
        assertTrue(problems(many).lines().count() <= 50);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere.yaml");
        var refused = assertThrows(CannotStart.class, () -> SetUpFiles.read(nowhere));
        assertEquals("there is no file " + nowhere, refused.getMessage());
    }
}

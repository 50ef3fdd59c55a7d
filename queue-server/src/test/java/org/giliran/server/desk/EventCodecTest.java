package org.giliran.server.desk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.Chain;
import org.giliran.server.desk.EventCodec.UnreadableRecord;
import org.giliran.server.desk.GoldenRecords.Golden;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The records of {@code golden/records.txt} are read and written for ever as they stand there. */
class EventCodecTest {
    private static final EventCodec CODEC = new EventCodec(GoldenRecords.HALL);
    private static final List<String> LINES = lines();

    /** What an event may say in words: codes and numbers, nothing a person wrote. */
    private static final Set<String> CODES =
            Set.of(
                    "job",
                    "ticket",
                    "number",
                    "service",
                    "priorityClass",
                    "language",
                    "kiosk",
                    "counter",
                    "from",
                    "next",
                    "reason",
                    "staff",
                    "notice",
                    "zone",
                    "letter",
                    "installation",
                    "fingerprint",
                    "askedAs",
                    "backup",
                    "sha256",
                    "operator",
                    "head",
                    "device");

    static IntStream numbers() {
        return IntStream.range(0, LINES.size());
    }

    static Stream<String> golden() {
        return LINES.stream();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aRecordMeansWhatItMeantWhenItWasWritten(int number) {
        Golden golden = GoldenRecords.all().get(number);
        Chain chain = Chain.start().next(bytes(LINES.get(number)));
        assertEquals(
                new Recorded(
                        1,
                        golden.date(),
                        golden.at(),
                        golden.origin(),
                        golden.event(),
                        chain.fingerprint()),
                CODEC.decode(chain, bytes(LINES.get(number))));
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatThisVersionWritesIsReadInOneGoAndMeansTheSame(int number) {
        byte[] record = bytes(LINES.get(number));
        Chain chain = Chain.start().next(record);
        assertEquals(Optional.of(CODEC.decodeTree(chain, record)), CODEC.findToday(chain, record));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"x\":1,\"hall\"", "\"hall\":\"balai\",\"hall\"", "\"hall\":1,\"other\""})
    void aRecordOfAnotherFormIsNotReadInOneGo(String hall) {
        for (String line : LINES) {
            byte[] record = bytes(line.replace("\"hall\"", hall));
            assertEquals(Optional.empty(), CODEC.findToday(Chain.start(), record), line);
        }
    }

    @Test
    void whatComesAgainAndAgainIsKeptOnce() {
        byte[] record = bytes(LINES.getLast());
        Recorded one = CODEC.decode(Chain.start(), record);
        Recorded other = CODEC.decode(Chain.start(), record);
        assertSame(one.origin().actor(), other.origin().actor());
        assertSame(one.date(), other.date());
    }

    static IntStream written() {
        return numbers().filter(n -> GoldenRecords.all().get(n).written());
    }

    @ParameterizedTest
    @MethodSource("written")
    void anEventIsWrittenInTheSameBytesAsEver(int number) {
        Golden golden = GoldenRecords.all().get(number);
        byte[] written = CODEC.encode(golden.event(), golden.date(), golden.at(), golden.origin());
        assertEquals(LINES.get(number), new String(written, StandardCharsets.UTF_8));
    }

    @Test
    void thereIsAGoldenRecordOfEveryTypeOfEvent() {
        assertEquals(LINES.size(), GoldenRecords.all().size());
        assertEquals(
                types(HallEvent.class).collect(Collectors.toSet()),
                GoldenRecords.all().stream()
                        .map(g -> g.event().getClass())
                        .collect(Collectors.toSet()));
    }

    /** Also those of a group of its own. */
    private static Stream<Class<?>> types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? types(type) : Stream.of(type));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aRecordBeginsWithItsTypeAndIsSortedTextsAndIntegers(String line) {
        JsonNode tree = new JsonMapper().readTree(line);
        List<String> names = List.copyOf(tree.propertyNames());
        assertEquals("t", names.getFirst());
        assertTrue(tree.get("t").asString().matches("[A-Z][A-Za-z]+/[1-9]\\d*"));
        assertEquals(sorted(names.subList(1, names.size())), names.subList(1, names.size()));
        names.forEach(n -> assertPlain(tree.get(n)));
    }

    private static void assertPlain(JsonNode node) {
        if (node.isObject()) {
            List<String> names = List.copyOf(node.propertyNames());
            assertEquals(sorted(names), names);
        } else if (!node.isArray()) {
            assertTrue(node.isString() || node.isIntegralNumber(), node::toString);
        }
        node.forEach(EventCodecTest::assertPlain);
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @Test
    void eventsSayNothingInAPersonsOwnWords() {
        for (Class<?> type : types(HallEvent.class).toList()) {
            for (RecordComponent part : type.getRecordComponents()) {
                assertTrue(
                        part.getType() != String.class || CODES.contains(part.getName()),
                        () -> type.getSimpleName() + "." + part.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void noRecordKnowsWhoStaffAreOrHowTheyLogIn(String line) {
        assertTrue(!line.matches(".*\"(username|password|token|phone|nik|email|role)\".*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "12",
                "",
                "{\"t\":\"TicketIssued/1\"",
                "{\"t\":\"TicketLost/1\",\"event\":{},\"hall\":\"disdukcapil\"}",
                "{\"t\":\"CounterClosed/2\",\"event\":{\"counter\":\"1\"},\"hall\":\"disdukcapil\"}",
                "{\"t\":{\"x\":1},\"event\":{},\"hall\":\"disdukcapil\"}",
                "{\"t\":\"CounterClosed/1\",\"hall\":\"disdukcapil\",\"actor\":\"s07\"}",
            })
    void whatNoVersionWroteIsRefused(String line) {
        assertUnreadable(line);
    }

    @Test
    void aRecordThatLacksAPartOrHasOneTooManyIsRefused() {
        String line = line("NoticeRemoved/1");
        assertDoesNotThrow(() -> CODEC.decode(Chain.start(), bytes(line)));
        assertUnreadable(line.replace("\"at\":\"2026-03-02T01:05:07.120Z\",", ""));
        assertUnreadable(line.replace("\"event\":{\"notice\":\"n-0a1b\"},", ""));
        assertUnreadable(line.replace("\"notice\":\"n-0a1b\"", ""));
        assertUnreadable(line.replace("\"n-0a1b\"", "null"));
        assertUnreadable(LINES.get(1).replace("\"tickets\":801", ""));
        assertUnreadable(line.replace("2026-03-02T01:05", "yesterday"));
        assertUnreadable(line.replace("\"notice\":", "\"text\":\"x\",\"notice\":"));
    }

    /** The first version knew no opening hours: with them it is not what that version wrote. */
    @Test
    void anOldRecordWithAWordOfALaterVersionIsRefused() {
        String old = line("SetUpChanged/1");
        assertDoesNotThrow(() -> CODEC.decode(Chain.start(), bytes(old)));
        assertUnreadable(old.replace("\"hall\":{", "\"rules\":{},\"hall\":{"));
        assertUnreadable(old.replace("\"prefix\":", "\"offered\":1,\"prefix\":"));
        assertUnreadable(line("SetUpChanged/2").replace("\"offered\":1", "\"offered\":2"));
        assertUnreadable(line("SetUpChanged/2").replace("\"offered\":1,", ""));
        assertUnreadable(line("SetUpChanged/2").replace("SetUpChanged/2", "SetUpChanged/1"));
    }

    /** The second version knew no letters of kiosks, and no limit of their tickets. */
    @Test
    void anOldRecordWithALetterOfAKioskIsRefused() {
        assertDoesNotThrow(() -> CODEC.decode(Chain.start(), bytes(line("DayOpened/2"))));
        assertUnreadable(line("DayOpened/3").replace("DayOpened/3", "DayOpened/2"));
        assertUnreadable(line("SetUpChanged/3").replace("SetUpChanged/3", "SetUpChanged/2"));
        assertUnreadable(line("DayOpened/3").replace("\"handedOver\":41,", ""));
    }

    /** The third version knew no names of kiosks, and not which are near. */
    @Test
    void anOldRecordWithTheNeighboursOfAKioskIsRefused() {
        assertDoesNotThrow(() -> CODEC.decode(Chain.start(), bytes(line("DayOpened/3"))));
        assertUnreadable(line("DayOpened/4").replace("DayOpened/4", "DayOpened/3"));
        assertUnreadable(line("SetUpChanged/4").replace("SetUpChanged/4", "SetUpChanged/3"));
        assertUnreadable(line("DayOpened/4").replace("\"near\":[\"kiosk-2\"],", ""));
    }

    /** The fourth version knew no groups of services. */
    @Test
    void anOldRecordWithGroupsOfServicesIsRefused() {
        assertDoesNotThrow(() -> CODEC.decode(Chain.start(), bytes(line("DayOpened/4"))));
        assertUnreadable(line("DayOpened/5").replace("DayOpened/5", "DayOpened/4"));
        assertUnreadable(line("SetUpChanged/5").replace("SetUpChanged/5", "SetUpChanged/4"));
        assertUnreadable(line("DayOpened/5").replace("\"group\":\"dukcapil\",", ""));
    }

    private static String line(String type) {
        return LINES.stream()
                .filter(l -> l.startsWith("{\"t\":\"" + type + "\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRecordOfAnotherHallIsRefused() {
        var other = new EventCodec("puskesmas");
        assertThrows(
                UnreadableRecord.class, () -> other.decode(Chain.start(), bytes(LINES.getFirst())));
    }

    private static void assertUnreadable(String line) {
        assertThrows(UnreadableRecord.class, () -> CODEC.decode(Chain.start(), bytes(line)), line);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines() {
        try (var in = EventCodecTest.class.getResourceAsStream("/golden/records.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.asList(text.split("\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.giliran.server.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.CallRules.Kind;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.RuledSetUps;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** A day that is lived once more. */
class ReplayTest {
    private static final Rule STRICT = Rule.find("strict").orElseThrow();
    private static final Rule HEAD_START = Rule.find("head-start").orElseThrow();
    private static final Rule FIFO = Rule.find("fifo").orElseThrow();

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("giliran.long") ? 200 : 10);
    }

    private static Rule rule(Kind kind) {
        return Rule.find(kind.name()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void underItsOwnRuleADayWhoseCountersCallAtOnceGoesAsItWent(Kind kind) {
        SetUp setUp = RuledSetUps.large(kind, 3);
        seeds().forEach(
                        seed -> {
                            var lived = PromptHall.day(setUp, seed, 150);
                            var day = RecordedDay.of(lived.records());
                            assertTrue(day.course().calls().size() > 100, "a busy day");
                            assertEquals(
                                    lived.passed(),
                                    day.course().calls().stream().map(Call::passed).toList(),
                                    "passed, seed " + seed);
                            assertSame(day.course(), Replay.of(day, rule(kind), 0), seed);
                        });
    }

    /** Visitors are few: most of the day several counters could take the next one. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void underItsOwnRuleADayGoesAsItWentWhicheverOfTheFreeCountersWasFirst(Kind kind) {
        SetUp setUp = RuledSetUps.large(kind, 3);
        seeds().forEach(
                        seed -> {
                            var lived = PromptHall.day(setUp, seed, 120, Duration.ofSeconds(90));
                            var day = RecordedDay.of(lived.records());
                            assertTrue(letGoBy(day) > 10, "they compete, seed " + seed);
                            assertSame(day.course(), Replay.of(day, rule(kind), 0), seed);
                        });
    }

    /** The first call that differs tells enough. */
    private static void assertSame(Course course, Course again, long seed) {
        int calls = Math.min(course.calls().size(), again.calls().size());
        for (int i = 0; i < calls; i++) {
            assertEquals(course.calls().get(i), again.calls().get(i), "seed " + seed);
        }
        assertTrue(course.equals(again), "seed " + seed);
    }

    private static long letGoBy(RecordedDay day) {
        return day.spells().values().stream()
                .flatMap(List::stream)
                .filter(Spell.LetGo.class::isInstance)
                .count();
    }

    @Test
    void aCounterThatWasMovedChangesNothingElseOfTheSetUpThatADayIsLivedAgainWith() {
        SetUp grouped = SetUps.withGroups(SetUps.SMALL, "dukcapil", "pajak");
        var hall = HallFixture.onMonday(grouped);
        hall.done(new HallCommand.MoveCounter("1", List.of("akta"), List.of(), false));
        List<SetUp> changed =
                RecordedDay.of(hall.records()).kept().stream()
                        .map(RecordedDay.Timed::what)
                        .filter(Kept.SetUpChanges.class::isInstance)
                        .map(k -> ((Kept.SetUpChanges) k).setUp())
                        .toList();
        assertEquals(List.of(hall.day().setUp()), changed);
        assertEquals(grouped.groups(), changed.getFirst().groups());
    }

    @Test
    void theSameDayUnderTheSameRuleAlwaysGivesTheSameText() {
        List<String> texts =
                LongStream.range(0, 3)
                        .mapToObj(
                                _ -> {
                                    var lived = PromptHall.day(RuledSetUps.LARGE, 7, 150);
                                    var day = RecordedDay.of(lived.records());
                                    return new ReplayText("balai", day, STRICT, 1).text();
                                })
                        .distinct()
                        .toList();
        assertEquals(1, texts.size());
        var other = RecordedDay.of(PromptHall.day(RuledSetUps.LARGE, 8, 150).records());
        assertFalse(texts.contains(new ReplayText("balai", other, STRICT, 1).text()));
    }

    @Test
    void aCounterCallsAtThePaceItHad() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").open("1");
        for (String minute : List.of("08:00", "08:01", "08:02")) {
            hall.at(minute).issue("ktp");
        }
        hall.at("08:05").callAndStart("1");
        hall.at("08:10").done(new HallCommand.Finish("1"));
        hall.at("08:13").callAndStart("1");
        hall.at("08:14").done(new HallCommand.Finish("1"));
        hall.at("08:14").call("1");
        var day = RecordedDay.of(hall.records());
        assertEquals(
                List.of(
                        new Spell.Called(
                                HallFixture.instant(HallFixture.MONDAY, "08:00"),
                                Duration.ofMinutes(5),
                                0,
                                false,
                                "",
                                ""),
                        new Spell.Called(
                                HallFixture.instant(HallFixture.MONDAY, "08:10"),
                                Duration.ofMinutes(3),
                                1,
                                false,
                                "",
                                ""),
                        new Spell.Called(
                                HallFixture.instant(HallFixture.MONDAY, "08:14"),
                                Duration.ZERO,
                                2,
                                false,
                                "",
                                "")),
                day.spells().get("1"));
        assertEquals(day.course(), Replay.of(day, HEAD_START, 0));
    }

    /** Three regular visitors and one of a class, one counter that takes ten minutes for each. */
    private static HallFixture elderlyLast() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").issue("ktp");
        hall.at("08:01").issue("ktp");
        hall.at("08:11").issue("ktp");
        hall.at("08:12").issue("ktp", "lansia");
        hall.at("08:12").open("1");
        for (String start : List.of("08:12", "08:22", "08:32", "08:42")) {
            hall.at(start).callAndStart("1");
            hall.pass(Duration.ofMinutes(10));
            hall.done(new HallCommand.Finish("1"));
        }
        return hall;
    }

    private static List<String> numbers(Course course) {
        return course.calls().stream().map(Call::number).toList();
    }

    @Test
    void eachRuleCallsInItsOwnOrder() {
        var day = RecordedDay.of(elderlyLast().records());
        assertEquals(List.of("A-001", "A-002", "A-004", "A-003"), numbers(day.course()));
        assertEquals(
                List.of("A-004", "A-001", "A-002", "A-003"), numbers(Replay.of(day, STRICT, 0)));
        assertEquals(List.of("A-001", "A-002", "A-003", "A-004"), numbers(Replay.of(day, FIFO, 0)));
        Rule ratio = Rule.find("ratio:1:2").orElseThrow();
        assertEquals(
                List.of("A-004", "A-001", "A-002", "A-003"), numbers(Replay.of(day, ratio, 0)));
    }

    @Test
    void oneCounterMoreTakesItsShare() {
        var day = RecordedDay.of(elderlyLast().records());
        Course course = Replay.of(day, FIFO, 1);
        assertEquals(
                List.of("1", "1+1", "1", "1+1"),
                course.calls().stream().map(Call::counter).toList());
        assertEquals(
                Duration.ofMinutes(10), course.calls().getLast().waited(), "08:12 until 08:22");
    }

    @Test
    void whatWasTakenBackNeverWas() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").open("1");
        hall.at("08:00").issue("ktp");
        hall.at("08:01").call("1");
        hall.pass(Duration.ofSeconds(4));
        hall.done(new HallCommand.Undo("1"));
        hall.at("08:02").callAndStart("1");
        var day = RecordedDay.of(hall.records());
        assertEquals(1, day.course().calls().size());
        assertEquals(Duration.ofMinutes(2), day.course().calls().getFirst().waited());
        assertEquals(day.course(), Replay.of(day, HEAD_START, 0));
    }

    @Test
    void whoDidNotComeDoesNotComeAndIsBackAfterAsLong() {
        HallFixture hall = HallFixture.onMonday(RuledSetUps.LARGE);
        hall.at("08:00").open("1");
        String ticket = hall.at("08:00").issue("kk");
        hall.at("08:00").call("1");
        hall.at("08:03").done(new HallCommand.Missed("1"));
        hall.at("08:09").done(new HallCommand.Resume(ticket));
        hall.at("08:09").callAndStart("1");
        hall.at("08:15").done(new HallCommand.Finish("1"));
        var day = RecordedDay.of(hall.records());
        assertEquals(2, day.course().calls().size());
        assertEquals(
                Duration.ZERO,
                day.course().calls().getLast().waited(),
                "away after a missed call is no waiting");
        assertEquals(day.course(), Replay.of(day, STRICT, 0));
    }

    @Test
    void whoGaveUpWouldHaveTakenTheUsualTime() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").open("1");
        hall.at("08:00").issue("ktp");
        hall.at("08:00").callAndStart("1");
        hall.at("08:01").issue("ktp");
        String tired = hall.at("08:02").issue("ktp");
        hall.at("08:10").done(new HallCommand.Finish("1"));
        hall.at("08:10").callAndStart("1");
        hall.at("08:15").done(new HallCommand.CancelTicket(tired, "pergi"));
        hall.at("08:22").done(new HallCommand.Finish("1"));
        hall.at("09:00").done(new HallCommand.CloseCounter("1"));
        var day = RecordedDay.of(hall.records());
        assertEquals(day.course(), Replay.of(day, FIFO, 0), "gives up again");
        Course course = Replay.of(day, FIFO, 1);
        assertEquals(List.of("A-001", "A-002", "A-003"), numbers(course), "is called at 08:10");
    }

    @Test
    void whoIsCalledBeforeBeingPutOffIsSparedThat() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").open("1");
        hall.at("08:00").issue("ktp");
        hall.at("08:00").callAndStart("1");
        String late = hall.at("08:01").issue("ktp");
        hall.at("08:05").done(new HallCommand.Park(new Visitor.OfTicket(late), 5));
        hall.at("08:09").done(new HallCommand.Resume(late));
        hall.at("08:10").done(new HallCommand.Finish("1"));
        hall.at("08:10").callAndStart("1");
        hall.at("08:20").done(new HallCommand.Finish("1"));
        var day = RecordedDay.of(hall.records());
        assertEquals(Duration.ofMinutes(5), day.course().calls().getLast().waited());
        assertEquals(day.course(), Replay.of(day, FIFO, 0));
        Course course = Replay.of(day, FIFO, 1);
        assertEquals(Duration.ZERO, course.calls().getLast().waited());
        assertEquals(2, course.calls().size());
    }

    @Test
    void theTableTellsBothAndWhatIsAssumed() {
        var day = RecordedDay.of(elderlyLast().records());
        String text = new ReplayText("balai", day, STRICT, 0).text();
        assertTrue(
                text.startsWith(
                        "balai 2026-03-02: as it happened under head start, and as it would have"
                                + " been under strict priority\n"),
                text);
        assertTrue(
                text.lines()
                        .map(l -> l.replaceAll(" +", " "))
                        .anyMatch(
                                "ktp lansia 1 1 20:00 20:00 20:00 20:00 1 0:00 0:00 0:00 0:00"
                                        ::equals),
                text);
        assertTrue(text.contains("gained most: A-004 ktp (0:00, not 20:00)\n"), text);
        assertTrue(text.contains("lost most: A-001 ktp (22:00, not 12:00), A-002"), text);
        assertTrue(text.contains("people would have come, and stayed, all the same"), text);
        assertTrue(text.contains("The day is not over"), text);
        assertTrue(text.contains("gives the waits that were"), text);
        assertEquals(SetUps.SMALL.callPolicy().overtakingLimit(), 2);
        assertTrue(text.contains("passed more than 2 times: 0 as it happened, 0"), text);
    }

    /** The rule cannot know whom staff would choose. */
    @Test
    void whatStaffsOwnChoicesChangedIsTold() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").open("1");
        hall.at("08:00").issue("ktp");
        String chosen = hall.at("08:00").issue("ktp");
        hall.at("08:00").done(new HallCommand.CallTicket("1", chosen, "darurat"));
        hall.at("08:01").done(new HallCommand.Start("1"));
        hall.at("08:10").done(new HallCommand.Finish("1"));
        hall.at("08:10").callAndStart("1");
        hall.at("08:20").done(new HallCommand.Finish("1"));
        var day = RecordedDay.of(hall.records());
        assertEquals(day.course(), Replay.unchanged(day));
        String text = new ReplayText("balai", day, FIFO, 0).text();
        assertTrue(text.contains("With nothing changed this calculation gives the waits"), text);
        assertTrue(text.contains("Staff chose 1 of that day's calls"), text);
        assertTrue(text.contains("that alone changes a wait by 10:00 on average"), text);
    }

    /**
     * Counter 2 took A-002 while A-001 was called to counter 1, which then was taken back. The
     * record without that call tells of no reason: here A-001 is called at 08:00 and A-002 after
     * it, at 08:05.
     */
    @Test
    void howFarTheCalculationIsOffIsTold() {
        HallFixture hall = HallFixture.onMonday();
        hall.at("08:00").open("1", "2");
        hall.at("08:00").issue("ktp");
        hall.at("08:00").issue("ktp");
        hall.at("08:00").call("1");
        hall.at("08:00").callAndStart("2");
        hall.pass(Duration.ofSeconds(5));
        hall.done(new HallCommand.Undo("1"));
        hall.at("08:10").callAndStart("1");
        hall.at("08:15").done(new HallCommand.Finish("1"));
        hall.at("08:20").done(new HallCommand.Finish("2"));
        String text = new ReplayText("balai", RecordedDay.of(hall.records()), FIFO, 0).text();
        assertTrue(text.contains("misses a wait by 7:30 on average"), text);
    }

    @Test
    void theWordsOfARule() {
        for (String word : List.of("HEAD_START", "head-start", "Ratio:2:1", "strict", "FIFO")) {
            assertTrue(Rule.find(word).isPresent(), word);
        }
        for (String word : List.of("", "lifo", "ratio:0:1", "ratio:2", "ratio:100:1", "strict!")) {
            assertTrue(Rule.find(word).isEmpty(), word);
        }
        assertEquals(2, Rule.find("ratio 2:1").orElseThrow().priorityCalls());
    }
}

package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A hall that comes back from a backup gives no number that may be on paper already. */
class RestoredNumbersTest {
    private static final HallEvent.Restored RESTORED =
            new HallEvent.Restored("s01", "backup-1", 18, "5feceb66ffc86f38");

    private final HallFixture hall = HallFixture.onMonday();

    private static String restored(HallFixture hall, int skip) {
        List<HallEvent> events = hall.done(new HallCommand.Restore(RESTORED, skip));
        assertEquals(RESTORED, events.getFirst());
        assertEquals(2, events.size());
        return events.getLast().toString();
    }

    private static String number(HallFixture hall, String service) {
        return hall.ticket(hall.issue(service)).number();
    }

    private static List<String> give(HallFixture hall, int tickets) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < tickets; i++) {
            numbers.add(number(hall, "ktp"));
        }
        return numbers;
    }

    @Test
    void theNextNumberComesAfterAFullHundredAndAGapThatIsLargeEnough() {
        give(hall, 17);
        hall.done(new HallCommand.Restore(RESTORED, 200));
        var skipped = (HallEvent.NumbersSkipped) hall.lastRecord().event();
        assertEquals(new SkippedNumbers("A", 18, 300), skipped.skipped().getFirst());
        assertEquals(List.of("A-301", "A-302"), give(hall, 2));
    }

    /** The hall that was lost gives as many as are left out; the restored one none of them. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 99", "17, 200", "99, 1", "100, 100", "950, 200", "3, 1000"})
    void noNumberIsGivenByBothTheLostHallAndTheRestoredOne(int before, int lost) {
        HallFixture first = HallFixture.onMonday();
        assertEquals(give(first, before), give(hall, before));
        var papers = new HashSet<>(give(first, lost));
        restored(hall, lost);
        List<String> after = give(hall, lost);
        assertTrue(after.stream().noneMatch(papers::contains), () -> after + " and " + papers);
        assertEquals(lost, Set.copyOf(after).size());
    }

    @Test
    void aSeriesThatHadGivenNothingGoesOnAfterAGapToo() {
        give(hall, 3);
        restored(hall, 1);
        assertEquals("B-101", number(hall, "kk"));
    }

    @Test
    void aSecondRestoreOfTheDayLeavesOutMore() {
        give(hall, 3);
        restored(hall, 50);
        assertEquals("A-101", number(hall, "ktp"));
        restored(hall, 50);
        assertEquals("A-201", number(hall, "ktp"));
    }

    @Test
    void theNextDayBeginsWithOneAgain() {
        give(hall, 3);
        restored(hall, 50);
        hall.goTo(HallFixture.MONDAY.plusDays(1));
        assertEquals("A-001", number(hall, "ktp"));
    }

    @Test
    void howManyAreAheadIsNotCountedFromNumbers() {
        give(hall, 2);
        restored(hall, 50);
        assertEquals(2, hall.ticket(hall.issue("ktp")).ahead());
    }

    @Test
    void nothingFromBeforeTheGapIsTakenBackAndWhatIsTakenBackAfterItKeepsTheGap() {
        give(hall, 2);
        hall.open("1").call("1");
        restored(hall, 50);
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new HallCommand.Undo("1"));
        hall.done(new HallCommand.Start("1"));
        hall.done(new HallCommand.Undo("1"));
        assertEquals("A-101", number(hall, "ktp"));
    }

    @Test
    void theJournalReadBackGivesTheSameDay() {
        give(hall, 3);
        restored(hall, 50);
        give(hall, 3);
        assertEquals(hall.day(), hall.replayed(SetUps.SMALL));
    }

    /** As journals have it of restores before there was a gap. */
    @Test
    void afterARestoreWithoutAGapTheNumbersGoOnWhereTheyWere() {
        give(hall, 3);
        HallDay before = hall.day();
        hall.done(new HallCommand.Note(RESTORED));
        assertEquals(before.issued(), hall.day().issued());
        assertEquals("A-004", number(hall, "ktp"));
        assertEquals(hall.day(), hall.replayed(SetUps.SMALL));
    }

    @Test
    void noneIsLeftOutWhereNoneIsAskedFor() {
        give(hall, 3);
        assertEquals(List.of(RESTORED), hall.done(new HallCommand.Restore(RESTORED, 0)));
        assertEquals("A-004", number(hall, "ktp"));
    }

    @Test
    void aGapThatDoesNotFollowIsABrokenJournal() {
        give(hall, 3);
        assertThrows(IllegalStateException.class, () -> folded(new SkippedNumbers("A", 3, 100)));
        assertThrows(IllegalStateException.class, () -> folded(new SkippedNumbers("A", 5, 100)));
        assertThrows(IllegalStateException.class, () -> folded(new SkippedNumbers("A", 4, 3)));
        assertEquals(4, folded(new SkippedNumbers("A", 4, 4)).issued().get("A"));
    }

    private HallDay folded(SkippedNumbers numbers) {
        Recorded last = hall.lastRecord();
        return hall.day()
                .apply(
                        new Recorded(
                                last.seq() + 1,
                                last.date(),
                                last.at(),
                                Origin.of("s01"),
                                new HallEvent.NumbersSkipped(List.of(numbers)),
                                "00000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT-10M, 400",
        "PT0S, 400",
        "PT59M, 400",
        "PT1H, 800",
        "PT2H30M, 1200",
        "PT5H59M, 2400",
        "PT6H, 2500",
        "P3D, 2500"
    })
    void theLongerAgoTheBackupTheMoreMayHaveBeenGiven(Duration ago, int most) {
        Instant now = hall.now();
        assertEquals(most, SkippedNumbers.since(now.minus(ago), now));
    }
}

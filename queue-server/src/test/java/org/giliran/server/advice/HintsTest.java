package org.giliran.server.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallFixture;
import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * Identity cards take 6 minutes, family cards 4, deeds 12; each promises 30. Counter 1 is there for
 * identity cards, 2 for both cards, 3 for family cards and deeds.
 */
class HintsTest {
    private final HallFixture hall = HallFixture.onMonday();

    private List<Hint> hints() {
        return Hints.of(hall.day(), hall.now());
    }

    private void wait(String service, int people) {
        for (int i = 0; i < people; i++) {
            hall.issue(service);
        }
    }

    private Hint.TooFew tooFew() {
        return assertInstanceOf(Hint.TooFew.class, hints().getFirst());
    }

    @Test
    void aHallThatKeepsItsPromisesNeedsNothing() {
        hall.open("1");
        wait("ktp", 3);
        assertEquals(List.of(), hints());
    }

    @Test
    void aServiceForWhichPeopleWaitAndNoCounterIsOpenIsNamed() {
        wait("ktp", 2);
        var hint = assertInstanceOf(Hint.NoCounter.class, hints().getFirst());
        assertEquals("ktp", hint.service());
        assertEquals(2, hint.waiting());
        assertEquals("1", assertInstanceOf(Hint.Open.class, hint.act()).counter());
    }

    @Test
    void aServiceForWhichNobodyWaitsNeedsNoCounter() {
        assertEquals(List.of(), hints());
    }

    /** Ten of six minutes at one counter are an hour; at two they are half of it. */
    @Test
    void wherePromisesWillBeBrokenACounterIsNamedWithWhatItMakesOfTheWait() {
        hall.open("1");
        wait("ktp", 10);
        Hint.TooFew hint = tooFew();
        assertEquals(10, hint.waiting());
        assertEquals(1, hint.counters());
        assertEquals(30, hint.promised());
        assertTrue(hint.minutes() > 50 && hint.minutes() < 70, hint::toString);
        var open = assertInstanceOf(Hint.Open.class, hint.act());
        assertEquals("2", open.counter());
        assertTrue(open.minutes() > 20 && open.minutes() < 40, open::toString);
    }

    @Test
    void whoeverSitsIdleIsAskedBeforeACounterIsOpened() {
        hall.open("1", "3");
        wait("ktp", 10);
        assertEquals("3", assertInstanceOf(Hint.AddService.class, tooFew().act()).counter());
    }

    @Test
    void whoeverHasAnotherLineIsNotIdle() {
        hall.open("1", "3");
        wait("ktp", 10);
        wait("kk", 1);
        assertEquals("2", assertInstanceOf(Hint.Open.class, tooFew().act()).counter());
    }

    @Test
    void whoeverCannotDoTheServiceIsNotAsked() {
        hall.open("1");
        hall.done(new HallCommand.OpenCounter("3", "s03", List.of("kk")));
        wait("ktp", 10);
        assertEquals("2", assertInstanceOf(Hint.Open.class, tooFew().act()).counter());
    }

    /** Whoever sits there can do family and identity cards, and no deeds. */
    @Test
    void aServiceMoreMakesOfTheWaitWhatWasSaidAndTakesNoneAway() {
        hall.open("1");
        hall.done(new HallCommand.OpenCounter("3", "s03", List.of("kk", "ktp")));
        wait("ktp", 16);
        var add = assertInstanceOf(Hint.AddService.class, tooFew().act());
        assertEquals("3", add.counter());
        var asSetUp = List.of("kk", "akta", "ktp");
        hall.done(new HallCommand.MoveCounter("3", asSetUp, List.of(), false));
        assertEquals(List.of("kk", "ktp"), hall.day().staffed("3").main());
        assertEquals(add.minutes(), tooFew().minutes());
        hall.done(new HallCommand.CloseCounter("3"));
        hall.done(new HallCommand.OpenCounter("3", "s05"));
        assertEquals(asSetUp, hall.day().staffed("3").main());
    }

    @Test
    void aCounterOnABreakIsAskedLast() {
        hall.open("1", "2");
        hall.done(new HallCommand.PauseCounter("2", "istirahat"));
        wait("ktp", 12);
        assertEquals("2", assertInstanceOf(Hint.Resume.class, tooFew().act()).counter());
    }

    @Test
    void noCounterIsOfferedTwiceAndWhoHasNoCounterStandsFirst() {
        hall.open("1");
        wait("ktp", 10);
        wait("kk", 3);
        wait("akta", 3);
        List<Hint> hints = hints();
        assertEquals(List.of("kk", "akta", "ktp"), hints.stream().map(Hint::service).toList());
        assertEquals("2", assertInstanceOf(Hint.Open.class, act(hints.get(0))).counter());
        assertEquals("3", assertInstanceOf(Hint.Open.class, act(hints.get(1))).counter());
        assertInstanceOf(Hint.Nothing.class, act(hints.get(2)));
    }

    private static Hint.Act act(Hint hint) {
        return switch (hint) {
            case Hint.NoCounter h -> h.act();
            case Hint.TooFew h -> h.act();
        };
    }

    @Test
    void whileTheWholeHallStandsStillNobodyIsAsked() {
        wait("ktp", 5);
        hall.done(new HallCommand.PauseHall("gangguan"));
        assertEquals(List.of(), hints());
    }
}

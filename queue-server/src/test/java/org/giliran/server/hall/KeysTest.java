package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class KeysTest {
    private static final LocalDate TUESDAY = HallFixture.MONDAY.plusDays(1);
    private static final Origin ONE = HallFixture.keyed("1", "take a ktp ticket");

    private final HallFixture hall = HallFixture.onMonday().open("1");

    @Test
    void theSameKeyAndRequestAgainIsAnsweredFromTheRecords() {
        hall.tell(issue(HallCommand.ANY_DAY), ONE);
        Recorded issued = hall.lastRecord();
        assertEquals(
                new Decision.Replayed(List.of(issued)), hall.tell(issue(HallCommand.ANY_DAY), ONE));
        assertEquals(1, hall.day().tickets().size());
    }

    @Test
    void aCommandWithTwoEventsIsReplayedWithBoth() {
        hall.issue("ktp");
        hall.issue("ktp");
        hall.callAndStart("1");
        hall.tell(new HallCommand.CallNext("1"), ONE);
        var replayed = (Decision.Replayed) hall.tell(new HallCommand.CallNext("1"), ONE);
        assertEquals(2, replayed.records().size());
        assertInstanceOf(HallEvent.TicketCalled.class, replayed.records().getLast().event());
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        hall.tell(issue(HallCommand.ANY_DAY), ONE);
        Origin other = HallFixture.keyed("1", "take a kk ticket");
        assertEquals(
                Decision.refused(Refusal.KEY_REUSED), hall.tell(issue(HallCommand.ANY_DAY), other));
    }

    @Test
    void aRefusalIsNotRememberedAndItsRetryIsDecidedAnew() {
        var call = new HallCommand.CallNext("2");
        assertEquals(Decision.refused(Refusal.COUNTER_NOT_OPEN), hall.tell(call, ONE));
        String ticket = hall.open("2").issue("ktp");
        var retried = (Decision.Accepted) hall.tell(call, ONE);
        assertEquals(ticket, ((HallEvent.TicketCalled) retried.events().getFirst()).ticket());
    }

    @Test
    void keysOfTodayAndTheTwoDaysBeforeAreKnown() {
        hall.tell(issue(HallCommand.ANY_DAY), ONE);
        hall.goTo(TUESDAY);
        assertInstanceOf(Decision.Replayed.class, hall.tell(issue(HallCommand.ANY_DAY), ONE));
        hall.goTo(TUESDAY.plusDays(1));
        assertInstanceOf(Decision.Replayed.class, hall.tell(issue(HallCommand.ANY_DAY), ONE));
        hall.goTo(TUESDAY.plusDays(2));
        assertInstanceOf(Decision.Accepted.class, hall.tell(issue(HallCommand.ANY_DAY), ONE));
    }

    @Test
    void aRequestAboutADayThatIsOverNeverBecomesANewTicket() {
        hall.goTo(TUESDAY);
        hall.assertRefused(Refusal.DAY_GONE, issue(HallFixture.MONDAY));
        hall.assertRefused(Refusal.DAY_NOT_OPEN, issue(TUESDAY.plusDays(1)));
        assertEquals(1, hall.done(issue(TUESDAY)).size());
    }

    @Test
    void aTicketRememberedFromYesterdayIsReplayedEvenThoughItsDayIsGone() {
        hall.tell(issue(HallFixture.MONDAY), ONE);
        hall.goTo(TUESDAY);
        assertInstanceOf(Decision.Replayed.class, hall.tell(issue(HallFixture.MONDAY), ONE));
    }

    private static HallCommand issue(LocalDate day) {
        return new HallCommand.Issue("ktp", "", "id", HallEvent.Channel.KIOSK, day);
    }
}

package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand.MoveCounter;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A counter that takes other services for the rest of a day. */
class MoveCounterTest {
    private final HallFixture hall = HallFixture.onMonday();

    private static MoveCounter move(String counter, String... main) {
        return new MoveCounter(counter, List.of(main), List.of(), false);
    }

    @Test
    void aCounterThatWasMovedCallsItsNewServiceAndNotItsOld() {
        hall.open("1");
        hall.issue("ktp");
        String deed = hall.issue("akta");
        hall.done(move("1", "akta"));
        assertEquals(deed, hall.call("1"));
    }

    @Test
    void whatACounterIsThereForItDoesNotTakeOnlyWhenIdle() {
        hall.done(new MoveCounter("1", List.of("kk"), List.of("kk", "ktp"), false));
        Counter moved = hall.day().setUp().counter("1");
        assertEquals(List.of("kk"), moved.main());
        assertEquals(List.of("ktp"), moved.whenIdle());
    }

    @Test
    void allElseOfTheSetUpStaysAsItWas() {
        HallFixture grouped =
                HallFixture.onMonday(SetUps.withGroups(SetUps.SMALL, "dukcapil", "pajak"));
        SetUp before = grouped.day().setUp();
        grouped.done(move("1", "akta"));
        Counter moved = before.counter("1").taking(List.of("akta"), List.of());
        assertEquals(before.groups(), grouped.day().setUp().groups());
        assertEquals(before.with(moved), grouped.day().setUp());
        assertEquals(before, grouped.day().setUp().with(before.counter("1")));
    }

    @Test
    void theNextDayIsAsTheSetUpSays() {
        hall.done(move("1", "akta"));
        hall.goTo(HallFixture.MONDAY.plusDays(1));
        assertEquals(SetUps.SMALL.counter("1"), hall.day().setUp().counter("1"));
    }

    @Test
    void whoeverWaitsForTheCounterAloneIsNotLeftBehind() {
        hall.open("1");
        String ticket = hall.issue("ktp");
        var sent =
                new HallCommand.Transfer(
                        new HallCommand.Visitor.OfTicket(ticket), "", "1", HallEvent.At.END, "");
        hall.done(sent);
        hall.done(move("1", "akta"));
        hall.open("2");
        assertEquals(ticket, hall.call("2"));
    }

    @Test
    void whoeverWaitsForTheCounterAloneWithWhatItStillTakesGoesOnWaitingForIt() {
        hall.open("1", "2");
        String ticket = hall.issue("ktp");
        hall.done(
                new HallCommand.Transfer(
                        new HallCommand.Visitor.OfTicket(ticket), "", "1", HallEvent.At.END, ""));
        hall.done(move("1", "ktp", "akta"));
        assertEquals(List.of(), hall.done(new HallCommand.CallNext("2")));
        assertEquals(ticket, hall.call("1"));
    }

    @Test
    void aServiceIsNotLeftWithFewerCountersThanItsRotaAsksForUnlessForced() {
        HallFixture rota = HallFixture.onMonday(RuledSetUps.ROTA);
        rota.open("1");
        rota.assertRefused(Refusal.ROTA_KEEPS_OPEN, move("1", "akta"));
        rota.done(move("1", "ktp", "akta"));
        rota.done(new MoveCounter("1", List.of("akta"), List.of(), true));
    }

    @Test
    void aCounterThatIsClosedKeepsNoRotaAndMayBeMoved() {
        HallFixture rota = HallFixture.onMonday(RuledSetUps.ROTA);
        rota.done(move("1", "akta"));
    }

    @Test
    void whoeverSitsThereMustBeAbleToDoTheNewService() {
        hall.done(new HallCommand.OpenCounter("2", "s02", List.of("kk")));
        hall.assertRefused(Refusal.STAFF_CANNOT_DO, move("2", "kk", "akta"));
        hall.done(move("2", "kk"));
    }

    @Test
    void aJourneyIsNotDoneAtACounter() {
        HallFixture rules = HallFixture.onMonday(RuledSetUps.ROTA);
        rules.assertRefused(Refusal.NOT_A_STEP, move("3", "paket"));
        rules.assertRefused(Refusal.UNKNOWN_SERVICE, move("3", "paspor"));
        rules.assertRefused(Refusal.UNKNOWN_COUNTER, move("77", "kk"));
    }

    @Test
    void theSameServicesAreNothing() {
        assertEquals(
                List.of(), hall.done(new MoveCounter("1", List.of("ktp"), List.of("kk"), false)));
    }

    @Test
    void whatWasDoneBeforeAMoveIsNotTakenBack() {
        hall.open("1");
        hall.issue("ktp");
        hall.call("1");
        assertTrue(hall.day().undoable("1", hall.now()).isPresent());
        hall.done(move("1", "akta"));
        hall.assertRefused(Refusal.NOTHING_TO_UNDO, new HallCommand.Undo("1"));
    }
}

package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.CloseCounter;
import org.giliran.server.hall.HallCommand.OpenCounter;
import org.giliran.server.hall.HallCommand.PauseCounter;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Who may leave a counter, and what whoever sits there can do. */
class RotaTest {
    private final HallFixture hall = HallFixture.onMonday(RuledSetUps.ROTA);

    @Test
    void theLastCounterOfAServiceStaysOpen() {
        hall.open("1", "3");
        hall.assertRefused(Refusal.ROTA_KEEPS_OPEN, new PauseCounter("1", "istirahat"));
        hall.assertRefused(Refusal.ROTA_KEEPS_OPEN, new CloseCounter("1"));
        hall.done(new PauseCounter("3", "istirahat"));
    }

    @Test
    void oneOfTwoCountersMayPauseAndThenTheOtherMayNot() {
        hall.open("1", "2");
        hall.done(new PauseCounter("1", "istirahat"));
        hall.assertRefused(Refusal.ROTA_KEEPS_OPEN, new PauseCounter("2", "istirahat"));
        hall.done(new OpenCounter("1", "s01"));
        hall.done(new PauseCounter("2", "istirahat"));
    }

    @Test
    void aCounterThatIsAboutToCloseKeepsNoServiceOpen() {
        hall.open("1", "2");
        hall.issue("ktp");
        hall.callAndStart("1");
        hall.done(new CloseCounter("1"));
        hall.assertRefused(Refusal.ROTA_KEEPS_OPEN, new CloseCounter("2"));
    }

    @Test
    void aSupervisorMayForceIt() {
        hall.open("1");
        hall.done(new PauseCounter("1", "istirahat", true));
        assertInstanceOf(CounterState.Paused.class, hall.day().counter("1"));
        hall.open("2");
        hall.done(new CloseCounter("2", true));
        assertInstanceOf(CounterState.Closed.class, hall.day().counter("2"));
    }

    @Test
    void aServiceThatIsClosedKeepsNoCounterOpen() {
        hall.open("1");
        hall.done(new HallCommand.CloseService("ktp", "gangguan"));
        hall.done(new CloseCounter("1"));
    }

    @Test
    void aCounterCallsOnlyWhatItsStaffCanDo() {
        hall.done(new OpenCounter("2", "s02", List.of("kk")));
        hall.issue("ktp");
        assertEquals(List.of(), hall.done(new HallCommand.CallNext("2")));
        String able = hall.issue("kk");
        assertEquals(able, hall.call("2"));
    }

    @Test
    void aCounterWhoseStaffCannotDoAServiceDoesNotKeepItOpen() {
        hall.open("1");
        hall.done(new OpenCounter("2", "s02", List.of("kk")));
        hall.assertRefused(Refusal.ROTA_KEEPS_OPEN, new CloseCounter("1"));
    }

    @Test
    void theNextOneAtTheCounterBringsSkillsOfHisOwn() {
        hall.done(new OpenCounter("2", "s02", List.of("kk")));
        hall.done(new CloseCounter("2"));
        hall.open("2");
        String ticket = hall.issue("ktp");
        assertEquals(ticket, hall.call("2"));
    }

    @Test
    void aTicketOutsideTheSkillsIsNotCalledOutOfOrderEither() {
        hall.done(new OpenCounter("2", "s02", List.of("kk")));
        String ticket = hall.issue("ktp");
        hall.assertRefused(
                Refusal.NOT_OFFERED_HERE, new HallCommand.CallTicket("2", ticket, "darurat"));
    }
}

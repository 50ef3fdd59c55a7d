package org.giliran.simulation.days;

import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What everybody in a simulated hall shares: the time, the dice, the hall, and a key for every
 * command.
 */
final class Life {
    private final Agenda agenda;
    private final Chance chance;
    private final Ledger ledger;
    private final DayPlan plan;

    Life(Agenda agenda, Chance chance, Ledger ledger, DayPlan plan) {
        this.agenda = agenda;
        this.chance = chance;
        this.ledger = ledger;
        this.plan = plan;
    }

    Agenda agenda() {
        return agenda;
    }

    Chance chance() {
        return chance;
    }

    DayPlan plan() {
        return plan;
    }

    HallDay day() {
        return ledger.day();
    }

    /** Sends a command, now and then twice; the events it made, none when it was refused. */
    List<HallEvent> tell(String actor, HallCommand command) {
        var origin = new Origin(actor, key(), command.toString());
        Decision decision = ledger.tell(command, origin, agenda.now());
        if (!(decision instanceof Decision.Accepted(var events, var remembered))) {
            return List.of();
        }
        if (remembered && !events.isEmpty() && chance.is(0.02)) {
            sendAgain(command, origin);
        }
        return events;
    }

    /** Sends a command that is made and keyed elsewhere. */
    Decision tell(HallCommand command, Origin origin) {
        return ledger.tell(command, origin, agenda.now());
    }

    /** One that nothing else has. */
    String key() {
        return String.format(Locale.ROOT, "simulated-%012d", ledger.nextKey());
    }

    /**
     * A retry has no second effect. What the first made due, such as a hall's resuming, is done.
     */
    private void sendAgain(HallCommand command, Origin origin) {
        passTime();
        long seq = day().seq();
        Decision again = ledger.tell(command, origin, agenda.now());
        var other = new Origin(origin.actor(), origin.key(), "another request");
        Decision reused = ledger.tell(command, other, agenda.now());
        Violation.unless(
                again instanceof Decision.Replayed
                        && reused.equals(Decision.refused(Refusal.KEY_REUSED))
                        && day().seq() == seq,
                day().seq(),
                Invariant.KEY_ONCE);
    }

    /** Lets the hall's own deadlines pass. */
    void passTime() {
        ledger.passTime(agenda.now());
    }

    Duration seconds(int least, int most) {
        return chance.seconds(least, most);
    }
}

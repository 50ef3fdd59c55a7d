package org.giliran.simulation.days;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HallEvent.VisitByHand;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Somebody who types in what he did by hand, with times that may be wrong. */
final class HandWork {
    private final Life life;

    HandWork(Life life, Instant doors) {
        this.life = life;
        int count = life.chance().below(1 + (int) (8 * life.plan().incidents()));
        for (int i = 0; i < count; i++) {
            life.agenda().at(doors.plus(life.chance().minutes(20, 500)), this::typeIn);
        }
    }

    private void typeIn() {
        List<Ticket> there =
                life.day().tickets().values().stream()
                        .filter(
                                t ->
                                        t.state() instanceof TicketState.Waiting
                                                || t.state() instanceof TicketState.Parked
                                                || t.state() instanceof TicketState.Missed)
                        .toList();
        if (there.isEmpty()) {
            return;
        }
        String counter = life.chance().one(life.day().setUp().counters()).code();
        life.tell("s01", new HallCommand.TypeIn(counter, List.of(visit(life.chance().one(there)))));
    }

    private HandVisit visit(Ticket ticket) {
        Instant called = life.agenda().now().minus(life.chance().minutes(0, 12));
        Duration walk = life.seconds(0, 60);
        Duration serve = life.seconds(0, 400);
        boolean missed = life.chance().is(0.3);
        Instant no = VisitByHand.NOT_KNOWN;
        return new HandVisit(
                ticket.number(),
                called,
                missed || life.chance().is(0.2) ? no : called.plus(walk),
                missed || life.chance().is(0.1) ? no : called.plus(walk).plus(serve),
                missed ? ByHand.MISSED : ByHand.FINISHED);
    }
}

package org.giliran.simulation.days;

import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.visitors.Chance;
import org.giliran.simulation.visitors.Morning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The visitors of a day: when they come, what they want, and what they do when they are called. */
final class Room {
    private static final Instant NEVER = Instant.MAX;

    private final Life life;
    private final Map<String, Instant> comesAt = new HashMap<>();

    Room(Life life, Instant doors) {
        this.life = life;
        int visitors = life.plan().visitors();
        for (int i = 0; i < visitors; i++) {
            double rank = (i + life.chance().share()) / visitors;
            life.agenda().at(doors.plus(Morning.arrival(rank)), this::takeTicket);
        }
    }

    /** When a visitor stands at the counter that he was called to. */
    Instant arrivesAt(String ticket, Instant calledAt) {
        return comesAt.computeIfAbsent(ticket + calledAt, _ -> arrival(calledAt));
    }

    private Instant arrival(Instant calledAt) {
        return life.chance().is(life.plan().noShows())
                ? NEVER
                : calledAt.plus(life.chance().seconds(5, 60));
    }

    private void takeTicket() {
        Chance chance = life.chance();
        List<Service> offered = life.day().setUp().services();
        var issued =
                life.tell(
                        "kiosk-1",
                        new HallCommand.Issue(
                                chance.one(offered).code(),
                                chance.is(life.plan().priority())
                                        ? chance.one(List.of("lansia", "disabilitas"))
                                        : PriorityClass.REGULAR,
                                chance.one(List.of("id", "id", "en")),
                                HallEvent.Channel.KIOSK,
                                HallCommand.ANY_DAY));
        if (!issued.isEmpty() && issued.getFirst() instanceof HallEvent.TicketIssued e) {
            paper(e.ticket());
            whileWaiting(e.ticket());
        }
    }

    private void paper(String ticket) {
        var outcome =
                life.chance().is(0.97)
                        ? HallEvent.PrintState.PRINTED
                        : HallEvent.PrintState.UNCERTAIN;
        life.agenda()
                .in(
                        Duration.ofSeconds(2),
                        () ->
                                life.tell(
                                        "kiosk-1",
                                        new HallCommand.ReportPrint(ticket, outcome, "")));
    }

    private void whileWaiting(String ticket) {
        Chance chance = life.chance();
        if (chance.is(life.plan().late())) {
            life.agenda()
                    .in(
                            chance.minutes(1, 15),
                            () -> life.tell("phone", new HallCommand.Late(ticket)));
        }
        if (chance.is(life.plan().cancels())) {
            life.agenda()
                    .in(
                            chance.minutes(5, 40),
                            () ->
                                    life.tell(
                                            "phone",
                                            new HallCommand.CancelTicket(ticket, "pergi")));
        }
        if (chance.is(0.02)) {
            life.agenda()
                    .in(
                            chance.minutes(1, 30),
                            () ->
                                    life.tell(
                                            "s01",
                                            new HallCommand.ChangeClass(
                                                    ticket, "lansia", "kondisi")));
        }
    }

    /** Reacts to what has happened to somebody. */
    void hear(Recorded recorded) {
        switch (recorded.event()) {
            case HallEvent.TicketMissed e -> missed(e);
            case HallEvent.VisitFinished e -> finished(e);
            case HallEvent.TicketParked e -> parked(e);
            case HallEvent _ -> {}
        }
    }

    private void missed(HallEvent.TicketMissed event) {
        if (life.chance().is(life.plan().comeBack())) {
            life.agenda()
                    .in(
                            life.chance().minutes(1, 20),
                            () -> life.tell("s01", new HallCommand.Resume(event.ticket())));
        }
    }

    private void finished(HallEvent.VisitFinished event) {
        if (event.cause() == HallEvent.Cause.STAFF && life.chance().is(life.plan().rated())) {
            int score = 1 + (int) (life.chance().share() * 4);
            life.agenda()
                    .in(
                            life.chance().seconds(1, 30),
                            () ->
                                    life.tell(
                                            "kiosk-1",
                                            new HallCommand.Rate(
                                                    new Visit.OfTicket(event.ticket()),
                                                    score,
                                                    HallEvent.Source.BUTTON)));
        }
    }

    private void parked(HallEvent.TicketParked event) {
        if (life.chance().is(0.5)) {
            life.agenda()
                    .in(
                            life.chance().minutes(1, 10),
                            () -> life.tell("s01", new HallCommand.Resume(event.ticket())));
        }
    }
}

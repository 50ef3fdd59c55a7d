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
import java.time.temporal.ChronoUnit;
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
            life.agenda().at(arrival(doors, rank), this::takeTicket);
        }
    }

    /** Some come before the doors open. */
    private Instant arrival(Instant doors, double rank) {
        return life.chance().is(0.03)
                ? doors.minus(life.chance().minutes(1, 45))
                : doors.plus(Morning.arrival(rank));
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
        Service service = chance.one(life.day().setUp().services());
        String priority =
                chance.is(life.plan().priority())
                        ? chance.one(List.of("lansia", "disabilitas"))
                        : PriorityClass.REGULAR;
        HallCommand.Issue issue =
                chance.is(0.05)
                        ? booked(service, priority)
                        : new HallCommand.Issue(
                                service.code(),
                                priority,
                                chance.one(List.of("id", "id", "en")),
                                chance.is(0.05) ? HallEvent.Channel.STAFF : HallEvent.Channel.KIOSK,
                                HallCommand.ANY_DAY);
        var issued = life.tell("kiosk-1", issue);
        if (!issued.isEmpty() && issued.getFirst() instanceof HallEvent.TicketIssued e) {
            paper(e.ticket());
            copies(e.ticket());
            whileWaiting(e.ticket());
        }
    }

    /** Somebody with an appointment within the hour, or who came too late for it. */
    private HallCommand.Issue booked(Service service, String priority) {
        Instant when = life.agenda().now().plus(life.chance().minutes(-20, 60));
        return new HallCommand.Issue(
                service.code(),
                priority,
                "id",
                HallEvent.Channel.BOOKING,
                HallCommand.ANY_DAY,
                when.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Some lose theirs, again and again. */
    private void copies(String ticket) {
        if (life.chance().is(0.01)) {
            int times = 1 + life.chance().below(4);
            for (int i = 0; i < times; i++) {
                life.agenda()
                        .in(
                                life.chance().minutes(2, 20),
                                () ->
                                        life.tell(
                                                "s01",
                                                new HallCommand.RequestPrint(ticket, "kiosk-1")));
            }
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
            Duration first = chance.minutes(1, 15);
            int times = 1 + chance.below(4);
            for (int i = 0; i < times; i++) {
                life.agenda()
                        .in(
                                first.plus(Duration.ofMinutes(16L * i)),
                                () -> life.tell("phone", new HallCommand.Late(ticket)));
            }
        }
        if (chance.is(life.plan().cancels())) {
            life.agenda()
                    .in(
                            chance.minutes(5, 40),
                            () ->
                                    life.tell(
                                            "phone",
                                            new HallCommand.CancelTicket(ticket, "pergi", true)));
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

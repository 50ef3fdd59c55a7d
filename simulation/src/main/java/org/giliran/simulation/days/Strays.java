package org.giliran.simulation.days;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Ticket;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Commands that nobody in his right mind would send just then: to any counter, about any ticket, of
 * yesterday too, with codes that do not exist. A hall refuses them or does as it is told; neither
 * may break it.
 */
final class Strays {
    private static final String ACTOR = "s99";
    private static final int A_DAY = 60;

    private final Life life;
    private final Chance chance;

    Strays(Life life, Instant doors) {
        this.life = life;
        this.chance = life.chance();
        int count = (int) (A_DAY * life.plan().incidents());
        for (int i = 0; i < count; i++) {
            life.agenda().at(doors.plus(chance.minutes(-30, 660)), this::send);
        }
    }

    private void send() {
        life.tell(ACTOR, chance.is(0.5) ? atCounter(counter()) : aboutTicket(ticket()));
    }

    /** Mostly one that is there. */
    private String sound(String code) {
        return chance.is(0.9) ? code : "x";
    }

    private String counter() {
        return sound(chance.one(life.day().setUp().counters()).code());
    }

    private String service() {
        return sound(chance.one(life.day().setUp().services()).code());
    }

    private String reason(String code) {
        return sound(code);
    }

    private String ticket() {
        List<Ticket> known = life.day().tickets().values();
        boolean past = chance.is(0.1) && !life.day().past().isEmpty();
        List<Ticket> from = past ? life.day().past().getFirst().tickets().values() : known;
        return from.isEmpty() ? "x" : sound(chance.one(from).id());
    }

    private HallCommand atCounter(String counter) {
        return switch (chance.below(15)) {
            case 0 -> new HallCommand.CallNext(counter);
            case 1 -> new HallCommand.CallTicket(counter, ticket(), reason("darurat"));
            case 2 -> new HallCommand.Recall(counter);
            case 3 -> new HallCommand.Start(counter);
            case 4 -> new HallCommand.Finish(counter);
            case 5 -> new HallCommand.Missed(counter);
            case 6 -> new HallCommand.Release(counter);
            case 7 -> new HallCommand.Undo(counter);
            case 8 -> new HallCommand.PauseCounter(counter, reason("istirahat"), chance.is(0.3));
            case 9 -> new HallCommand.CloseCounter(counter, chance.is(0.1));
            case 10 -> new HallCommand.OpenCounter(counter, ACTOR);
            case 11 -> new HallCommand.Park(new Visitor.AtCounter(counter), chance.below(200));
            case 12 -> new HallCommand.Rate(lastAt(counter), chance.below(6), button());
            case 13 -> new HallCommand.AddStep(new Visitor.AtCounter(counter), service());
            default -> ofTheHall();
        };
    }

    private static Visit lastAt(String counter) {
        return new Visit.LastAt(counter);
    }

    private static HallEvent.Source button() {
        return HallEvent.Source.BUTTON;
    }

    private HallCommand aboutTicket(String ticket) {
        var visitor = new Visitor.OfTicket(ticket);
        return switch (chance.below(11)) {
            case 0 -> new HallCommand.CancelTicket(ticket, reason("pergi"), chance.is(0.5));
            case 1 -> new HallCommand.Park(visitor, chance.below(200));
            case 2 -> new HallCommand.Late(ticket);
            case 3 -> new HallCommand.Resume(ticket);
            case 4 -> new HallCommand.ChangeClass(ticket, priorityClass(), reason("kondisi"));
            case 5 -> new HallCommand.AddStep(visitor, service());
            case 6 -> new HallCommand.Rate(new Visit.OfTicket(ticket), chance.below(6), button());
            case 7 -> new HallCommand.RequestPrint(ticket, sound("kiosk-1"));
            case 8 -> new HallCommand.ReportPrint(ticket, HallEvent.PrintState.FAILED, "");
            case 9 -> issue();
            default ->
                    new HallCommand.Transfer(
                            visitor,
                            chance.is(0.3) ? "" : service(),
                            chance.is(0.5) ? "" : counter(),
                            chance.one(List.of(HallEvent.At.values())),
                            chance.is(0.3) ? "" : reason("kembali"));
        };
    }

    private String priorityClass() {
        return chance.one(List.of("", "lansia", "disabilitas", "x"));
    }

    private HallCommand issue() {
        return new HallCommand.Issue(
                service(),
                priorityClass(),
                sound("id"),
                HallEvent.Channel.MANUAL,
                life.day().date().plusDays(chance.below(3) - 1));
    }

    private HallCommand ofTheHall() {
        return switch (chance.below(7)) {
            case 0 -> new HallCommand.ResumeHall();
            case 1 -> new HallCommand.OpenService(service());
            case 2 -> closeService();
            case 3 -> new HallCommand.RemoveNotice("n-" + chance.below(9_999));
            case 4 -> new HallCommand.PostNotice("n-x", sound(""), now().plus(notice()));
            case 5 -> new HallCommand.TimePassed();
            default -> new HallCommand.OpenDay(List.of());
        };
    }

    /** Open again soon, for else nobody would come. */
    private HallCommand closeService() {
        String service = service();
        life.agenda()
                .in(
                        chance.minutes(1, 20),
                        () -> life.tell(ACTOR, new HallCommand.OpenService(service)));
        return new HallCommand.CloseService(service, reason("gangguan"));
    }

    private Instant now() {
        return life.agenda().now();
    }

    private Duration notice() {
        return chance.minutes(-5, 20);
    }
}

package org.giliran.simulation.days;

import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody at a counter: looks at how it stands, does the next thing, and looks again later. Takes
 * nothing for granted that was a moment ago, since a command may have been taken back.
 */
final class Clerk {
    private final Life life;
    private final Room room;
    private final String counter;
    private final String staff;
    private final Instant opens;
    private final Instant closes;
    private final Instant breakAt;
    private final Map<String, Instant> doneAt = new HashMap<>();
    private long looks;

    Clerk(Life life, Room room, Counter counter, Instant doors) {
        Chance chance = life.chance();
        this.life = life;
        this.room = room;
        this.counter = counter.code();
        this.staff = "s" + counter.code();
        this.opens = doors.plus(chance.minutes(0, 20));
        this.breakAt = doors.plus(chance.minutes(180, 300));
        this.closes = doors.plus(chance.minutes(480, 560));
        life.agenda().at(opens, this::look);
    }

    private Instant now() {
        return life.agenda().now();
    }

    /** Looks again at an instant, unless it looks for another reason before. */
    private void lookAt(Instant when) {
        long mine = ++looks;
        life.agenda()
                .at(
                        when,
                        () -> {
                            if (mine == looks) {
                                look();
                            }
                        });
    }

    private void lookIn(Duration time) {
        lookAt(now().plus(time));
    }

    private void look() {
        life.passTime();
        switch (life.day().counter(counter)) {
            case CounterState.Closed _ -> closed();
            case CounterState.Paused paused -> paused(paused);
            case CounterState.Free _ -> free();
            case CounterState.Busy busy -> with(life.day().tickets().get(busy.ticket()));
            case CounterState.Closing closing -> with(life.day().tickets().get(closing.ticket()));
        }
    }

    private void closed() {
        if (now().isBefore(closes)) {
            life.tell(staff, new HallCommand.OpenCounter(counter, staff, skills()));
            lookIn(life.seconds(5, 30));
        }
    }

    /** Some can only do the first of the counter's services. */
    private List<String> skills() {
        List<String> main = life.day().setUp().counter(counter).main();
        return life.chance().is(0.2) && main.size() > 1 ? main.subList(0, 1) : List.of();
    }

    private void paused(CounterState.Paused paused) {
        Instant back = paused.since().plus(Duration.ofMinutes(25));
        if (now().isBefore(back)) {
            lookAt(back);
        } else {
            life.tell(staff, new HallCommand.OpenCounter(counter, staff, skills()));
            lookIn(life.seconds(5, 30));
        }
    }

    private void free() {
        if (!now().isBefore(closes)) {
            life.tell(staff, new HallCommand.CloseCounter(counter, life.chance().is(0.9)));
            lookIn(Duration.ofMinutes(10));
        } else if (wantsBreak() && did(new HallCommand.PauseCounter(counter, "istirahat"))) {
            lookIn(Duration.ofMinutes(25));
        } else {
            call();
        }
    }

    private boolean wantsBreak() {
        return !now().isBefore(breakAt) && now().isBefore(breakAt.plus(Duration.ofMinutes(45)));
    }

    private void call() {
        boolean called = life.chance().is(life.plan().chosen()) && callChosen();
        if (called || did(new HallCommand.CallNext(counter))) {
            undoOrGoOn(life.seconds(3, 10));
        } else {
            lookIn(life.seconds(15, 40));
        }
    }

    /** Calls somebody from the middle of the line, for a reason. */
    private boolean callChosen() {
        HallDay day = life.day();
        List<Waiting> line = day.policy().upcoming(day.line(), day.staffed(counter), 3);
        return !line.isEmpty()
                && did(
                        new HallCommand.CallTicket(
                                counter, life.chance().one(line).ticket(), "darurat"));
    }

    private void with(Ticket ticket) {
        switch (ticket.state()) {
            case TicketState.Called called -> waitFor(ticket, called);
            case TicketState.BeingServed served -> serve(ticket, served);
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    throw new IllegalStateException(ticket.id() + " is at no counter");
        }
    }

    private void waitFor(Ticket ticket, TicketState.Called called) {
        Instant there = room.arrivesAt(ticket.id(), called.at());
        Instant patience = called.lastAt().plus(Duration.ofSeconds(50));
        if (!now().isBefore(there)) {
            life.tell(staff, new HallCommand.Start(counter));
            undoOrGoOn(Duration.ofSeconds(2));
        } else if (now().isBefore(patience)) {
            lookAt(there.isBefore(patience) ? there : patience);
        } else if (did(new HallCommand.Recall(counter))) {
            lookIn(Duration.ofSeconds(20));
        } else if (life.chance().is(0.8)) {
            life.tell(
                    staff,
                    life.chance().is(0.8)
                            ? new HallCommand.Missed(counter)
                            : new HallCommand.Release(counter));
            undoOrGoOn(Duration.ofSeconds(4));
        } else {
            lookIn(Duration.ofMinutes(12));
        }
    }

    private void serve(Ticket ticket, TicketState.BeingServed served) {
        Instant done =
                doneAt.computeIfAbsent(
                        ticket.id() + served.startedAt(),
                        _ -> served.startedAt().plus(servingTime(ticket)));
        if (now().isBefore(done)) {
            lookAt(done);
            return;
        }
        double dice = life.chance().share();
        DayPlan plan = life.plan();
        if (dice < plan.parks()) {
            life.tell(
                    staff,
                    new HallCommand.Park(
                            new Visitor.AtCounter(counter), 5 + (int) (dice * 1_000) % 40));
        } else if (dice < plan.parks() + plan.transfers()) {
            transfer();
        } else if (dice < plan.parks() + plan.transfers() + plan.steps()) {
            life.tell(
                    staff,
                    new HallCommand.AddStep(new Visitor.AtCounter(counter), someStep().code()));
            life.tell(staff, new HallCommand.Finish(counter));
        } else if (life.chance().is(0.5) && now().isBefore(closes)) {
            call();
            return;
        } else {
            life.tell(staff, new HallCommand.Finish(counter));
        }
        undoOrGoOn(life.seconds(5, 20));
    }

    private Duration servingTime(Ticket ticket) {
        int minutes = life.day().setUp().service(ticket.service()).standard().serveMinutes();
        return life.chance().is(0.005)
                ? Duration.ofMinutes(80)
                : life.chance().around(Duration.ofMinutes(minutes));
    }

    private void transfer() {
        Chance chance = life.chance();
        HallEvent.At place = chance.one(List.of(HallEvent.At.values()));
        String to = chance.is(0.3) ? chance.one(life.day().openCounters()).code() : "";
        String service =
                to.isEmpty()
                        ? someStep().code()
                        : chance.one(
                                life.day().staffed(to).main().isEmpty()
                                        ? List.of("")
                                        : life.day().staffed(to).main());
        life.tell(
                staff,
                new HallCommand.Transfer(
                        new Visitor.AtCounter(counter),
                        service,
                        to,
                        place,
                        place == HallEvent.At.FIRST ? "kembali" : ""));
    }

    private Service someStep() {
        return life.chance()
                .one(
                        life.day().setUp().services().stream()
                                .filter(s -> s.steps().isEmpty())
                                .toList());
    }

    /** Takes the last command back now and then, as if a wrong button had been pressed. */
    private void undoOrGoOn(Duration time) {
        if (life.chance().is(life.plan().undos())) {
            Duration thought = life.seconds(1, 9);
            life.agenda().in(thought, () -> life.tell(staff, new HallCommand.Undo(counter)));
            lookIn(thought.plus(time));
        } else {
            lookIn(time);
        }
    }

    private boolean did(HallCommand command) {
        return !life.tell(staff, command).isEmpty();
    }
}

package org.giliran.server.counter.web;

import org.giliran.api.counter.CounterCommand;
import org.giliran.api.counter.CounterView;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.Staffed;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Which commands a counter would not be refused now: the core itself is asked, for each. */
public record Mays(HallDay day, String counter, Instant now) {

    /** After the end of a day, the first command begins another, in which counters are closed. */
    List<CounterCommand> commands() {
        if (!day.open()) {
            return List.of(CounterCommand.OPEN);
        }
        return Stream.of(CounterCommand.values()).filter(this::may).toList();
    }

    /** True when only force pauses or closes it; null when it is not the rota that holds it. */
    public @Nullable Boolean keptOpen() {
        var close = day.decide(new HallCommand.CloseCounter(counter), Origin.CLOCK, now);
        boolean kept = close instanceof Decision.Refused(var why) && why == Refusal.ROTA_KEEPS_OPEN;
        return kept ? true : null;
    }

    CounterView.@Nullable Undo undo() {
        return day.undoable(counter, now)
                .map(c -> new CounterView.Undo(Undoables.word(c.events()), c.until()))
                .orElse(null);
    }

    private boolean may(CounterCommand command) {
        return day.decide(example(command), Origin.CLOCK, now) instanceof Decision.Accepted;
    }

    /** A command of this kind in which nothing is wrong by itself. */
    private HallCommand example(CounterCommand command) {
        Reasons offered = day.setUp().reasons().orStandard();
        var here = new Visitor.AtCounter(counter);
        return switch (command) {
            case OPEN -> new HallCommand.OpenCounter(counter, "");
            case PAUSE -> new HallCommand.PauseCounter(counter, code(offered.pause()));
            case CLOSE -> new HallCommand.CloseCounter(counter);
            case CALL -> new HallCommand.CallNext(counter);
            case RECALL -> new HallCommand.Recall(counter);
            case START -> new HallCommand.Start(counter);
            case FINISH -> new HallCommand.Finish(counter);
            case MISSED -> new HallCommand.Missed(counter);
            case RELEASE -> new HallCommand.Release(counter);
            case CANCEL -> new HallCommand.CancelTicket(ticket(), code(offered.cancel()));
            case PARK -> new HallCommand.Park(here, 0);
            case TRANSFER -> new HallCommand.Transfer(here, "", "", HallEvent.At.END, "");
            case ADD_STEP -> new HallCommand.AddStep(here, singleStep());
            case UNDO -> new HallCommand.Undo(counter);
        };
    }

    private static String code(List<Reasons.Reason> offered) {
        return offered.getFirst().code();
    }

    private String ticket() {
        return Staffed.ticket(day.counter(counter)).orElse("");
    }

    private String singleStep() {
        return day.setUp().services().stream()
                .filter(s -> s.steps().isEmpty())
                .map(Service::code)
                .findFirst()
                .orElse("");
    }
}

package org.giliran.server.counter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.counter.CallAnswer;
import org.giliran.api.counter.CallRequest;
import org.giliran.api.counter.CloseCounter;
import org.giliran.api.counter.CounterView;
import org.giliran.api.counter.OpenCounter;
import org.giliran.api.counter.PauseCounter;
import org.giliran.api.ticket.AddStep;
import org.giliran.api.ticket.ParkTicket;
import org.giliran.api.ticket.TransferTicket;
import org.giliran.program.ProblemException;
import org.giliran.program.Queries;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
import org.giliran.server.device.web.Devices;
import org.giliran.server.device.web.Helping;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Ticket;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Hall;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.Moves;
import org.giliran.server.ticket.web.ReasonWords;
import org.giliran.server.watch.web.Snapshot;
import org.giliran.server.watch.web.Watching.View;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * HTTP face of a counter: parse, ask, answer. It holds no rule; it is long because a counter has
 * many commands.
 */
public record CounterRoutes(Gate gate, CounterViews views, Devices devices, Helping help) {
    private static final String COUNTER = "/api/halls/{hall}/counters/{counter}";

    /** A ticket's id is its day and its number. */
    private static final int LONGEST_ID = 32;

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.get(COUNTER, this::watch);
        routes.post(COUNTER + "/calls", this::call);
        routes.post(COUNTER + "/open", this::open);
        routes.post(COUNTER + "/pause", this::pause);
        routes.post(COUNTER + "/close", this::close);
        routes.post(COUNTER + "/park", this::park);
        routes.post(COUNTER + "/transfer", this::transfer);
        routes.post(COUNTER + "/steps", this::addStep);
        plain(routes, "/undo", HallCommand.Undo::new);
        plain(routes, "/recall", HallCommand.Recall::new);
        plain(routes, "/start", HallCommand.Start::new);
        plain(routes, "/finish", HallCommand.Finish::new);
        plain(routes, "/missed", HallCommand.Missed::new);
        plain(routes, "/release", HallCommand.Release::new);
    }

    private Hall hall() {
        return gate.hall();
    }

    private void plain(RoutesConfig routes, String path, Function<String, HallCommand> command) {
        routes.post(
                COUNTER + path,
                ctx -> {
                    var entered = gate.command(ctx, Access.STAFF, Nothing.class);
                    answer(ctx, command.apply(ctx.pathParam("counter")), entered);
                });
    }

    private void watch(Context ctx) {
        gate.enter(ctx, Access.STAFF);
        String counter = ctx.pathParam("counter");
        requireCounter(hall().day(), counter);
        String paper = paper(ctx);
        var view =
                new View(
                        "counter/" + counter + "/" + paper,
                        (day, now) -> view(day, counter, paper, now));
        hall().watching()
                .answer(
                        ctx,
                        view.alsoFrom(this::edition)
                                .until(
                                        (day, now) ->
                                                help.endsAt(
                                                        CounterViews.endsAt(day, counter, now),
                                                        now)));
    }

    /** A number that rises after each change of what is not in the day. */
    private long edition() {
        return devices.edition() + hall().alarms().edition() + help.edition();
    }

    /** The ticket whose paper is asked about; empty for none. */
    private static String paper(Context ctx) {
        String ticket = Words.orEmpty(Queries.find(ctx, "paper"));
        if (ticket.length() > LONGEST_ID) {
            throw new ProblemException(
                    400, "OUT_OF_RANGE", "'paper' is the id of a ticket", "paper");
        }
        return ticket;
    }

    /** The next day may have no such counter any more. */
    private CounterView view(HallDay day, String counter, String paper, Instant now) {
        requireCounter(day, counter);
        var beside =
                new CounterViews.Beside(
                        devices.alarms(day.setUp(), counter),
                        hall().alarms().forCounters(),
                        paper,
                        help.lines(day.setUp(), now));
        return views.of(day, counter, now, beside);
    }

    private static void requireCounter(HallDay day, String counter) {
        if (day.setUp().findCounter(counter).isEmpty()) {
            throw new ProblemException(404, "UNKNOWN_COUNTER", "there is no such counter");
        }
    }

    private void open(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, OpenCounter.class);
        String named = Words.orEmpty(entered.body().staff());
        String staff = named.isEmpty() ? entered.who().id() : named;
        StaffEntry entry =
                gate.access().accounts().staff().stream()
                        .filter(s -> s.id().equals(staff))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BadMessage(
                                                BadMessage.Code.OUT_OF_RANGE,
                                                "there is no such member of staff",
                                                "staff"));
        Access.requireActsFor(entered.who(), staff);
        answer(
                ctx,
                new HallCommand.OpenCounter(ctx.pathParam("counter"), staff, entry.skills()),
                entered);
    }

    private void pause(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, PauseCounter.class);
        String reason = Gate.reason(entered.body().reason());
        boolean forced = forced(entered.body().force(), entered.who());
        answer(
                ctx,
                new HallCommand.PauseCounter(ctx.pathParam("counter"), reason, forced),
                entered);
    }

    private void close(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, CloseCounter.class);
        boolean forced = forced(entered.body().force(), entered.who());
        answer(ctx, new HallCommand.CloseCounter(ctx.pathParam("counter"), forced), entered);
    }

    private static boolean forced(@Nullable Boolean force, Principal who) {
        boolean forced = force != null && force;
        if (forced) {
            Access.requireBreaksRota(who);
        }
        return forced;
    }

    private static Visitor here(Context ctx) {
        return new Visitor.AtCounter(ctx.pathParam("counter"));
    }

    private void park(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, ParkTicket.class);
        answer(ctx, Moves.park(here(ctx), entered.body()), entered);
    }

    private void transfer(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, TransferTicket.class);
        answer(ctx, Moves.transfer(here(ctx), entered.body()), entered);
    }

    private void addStep(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, AddStep.class);
        answer(ctx, Moves.addStep(here(ctx), entered.body()), entered);
    }

    private void answer(Context ctx, HallCommand command, Gate.Entered<?> entered) {
        Outcome.Accomplished outcome = hall().submit(command, entered.origin());
        Gate.markReplay(ctx, outcome);
        HallDay after = hall().after(outcome);
        String counter = ctx.pathParam("counter");
        ctx.result(
                        Snapshot.once(
                                (day, now) ->
                                        views.of(day, counter, now, CounterViews.Beside.NOTHING),
                                after))
                .contentType("application/json");
    }

    private void call(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.STAFF, CallRequest.class);
        Outcome.Accomplished outcome =
                hall().submit(command(ctx.pathParam("counter"), entered.body()), entered.origin());
        Gate.markReplay(ctx, outcome);
        Optional<HallEvent.TicketCalled> called = outcome.find(HallEvent.TicketCalled.class);
        if (called.isPresent()) {
            ctx.status(HttpStatus.CREATED).json(answer(called.get()));
        } else {
            ctx.status(HttpStatus.NO_CONTENT);
        }
    }

    private static HallCommand command(String counter, CallRequest request) throws BadMessage {
        String ticket = Words.orEmpty(request.ticket());
        String reason = Words.orEmpty(request.reason());
        if (ticket.isEmpty() && reason.isEmpty()) {
            return new HallCommand.CallNext(counter);
        }
        if (ticket.isEmpty() || reason.isEmpty()) {
            throw new BadMessage(
                    BadMessage.Code.MISSING_FIELD,
                    "a call out of order names the ticket and its reason",
                    ticket.isEmpty() ? "ticket" : "reason");
        }
        return new HallCommand.CallTicket(counter, ticket, Gate.reason(reason));
    }

    private CallAnswer answer(HallEvent.TicketCalled called) {
        Ticket ticket = hall().day().findKnown(called.ticket()).orElseThrow();
        return new CallAnswer(
                new CallAnswer.Ticket(
                        ticket.id(),
                        ticket.number(),
                        ticket.service(),
                        Words.orNull(ticket.priorityClass()),
                        1),
                ReasonWords.of(
                        called.reason(), hall().day().setUp().reasons().orStandard().call()));
    }
}

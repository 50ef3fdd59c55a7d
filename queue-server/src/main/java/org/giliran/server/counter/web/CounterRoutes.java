package org.giliran.server.counter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.counter.CallAnswer;
import org.giliran.api.counter.CallRequest;
import org.giliran.api.counter.CloseCounter;
import org.giliran.api.counter.MoveCounter;
import org.giliran.api.counter.OpenCounter;
import org.giliran.api.counter.PauseCounter;
import org.giliran.api.ticket.AddStep;
import org.giliran.api.ticket.ParkTicket;
import org.giliran.api.ticket.TransferTicket;
import org.giliran.server.account.db.Accounts.Principal;
import org.giliran.server.account.db.Accounts.StaffEntry;
import org.giliran.server.account.web.Access;
import org.giliran.server.desk.Outcome;
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
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** HTTP face of a counter: parse, ask, answer. It holds no rule. */
public record CounterRoutes(Gate gate, CounterViews views) {
    private static final String COUNTER = "/api/halls/{hall}/counters/{counter}";

    /** The body of a command that needs no words. */
    private record Nothing() {}

    public void addTo(RoutesConfig routes) {
        routes.post(COUNTER + "/calls", this::call);
        routes.post(COUNTER + "/open", this::open);
        routes.post(COUNTER + "/pause", this::pause);
        routes.post(COUNTER + "/close", this::close);
        routes.post(COUNTER + "/services", this::move);
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

    private void move(Context ctx) throws BadMessage {
        var entered = gate.command(ctx, Access.SUPERVISORS, MoveCounter.class);
        MoveCounter body = entered.body();
        List<String> whenIdle = body.whenIdle();
        answer(
                ctx,
                new HallCommand.MoveCounter(
                        ctx.pathParam("counter"),
                        body.main(),
                        whenIdle == null ? List.of() : whenIdle,
                        forced(body.force(), entered.who())),
                entered);
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

package org.giliran.simulation.faults.link;

import org.giliran.api.BadMessage;
import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.giliran.api.board.KioskHome;
import org.giliran.api.device.GrantedSeries;
import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.kiosk.course.Reply;
import org.giliran.kiosk.course.Request;
import org.giliran.server.board.db.NoticeTexts;
import org.giliran.server.board.web.Boards;
import org.giliran.server.desk.Outcome;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.ticket.web.HandedItems;
import org.giliran.server.ticket.web.HandedOver;
import org.giliran.server.ticket.web.PhoneTokens;
import org.giliran.server.ticket.web.SeriesKeys;
import org.giliran.server.ticket.web.TicketAnswers;
import org.giliran.simulation.faults.Deeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the server's routes make of a kiosk's requests, without HTTP: the same commands for its
 * desk, the same answers. For one thread.
 */
final class KioskGate {
    private static final byte[] SECRET = new byte[32];

    private final ServerNode server;
    private final Deeds deeds;
    private final FaultyPorts ports;
    private final SeriesKeys keys = new SeriesKeys(SECRET);
    private final TicketAnswers answers = new TicketAnswers(new PhoneTokens(SECRET));
    private final Boards boards;

    KioskGate(ServerNode server, Deeds deeds, FaultyPorts ports, Path data) throws IOException {
        this.server = server;
        this.deeds = deeds;
        this.ports = ports;
        this.boards = new Boards(NoticeTexts.open(data), answers);
    }

    /** The home view of a kiosk. */
    KioskHome home(HallDay day, String kiosk) {
        return boards.kiosk(day, kiosk, "", Boards.Beside.NOTHING, server.now());
    }

    /** Takes a request; the answer is told when it is durable. */
    void receive(String kiosk, Request request, Consumer<Reply> answer) {
        switch (request) {
            case Request.AskTicket(var key, var body) ->
                    submit(kiosk, key, body, issue(body), answer, this::issued);
            case Request.ReportPaper(var key, var ticket, _, var report) ->
                    submit(
                            kiosk,
                            "print-outcome-" + key,
                            report.toString(),
                            new HallCommand.ReportPrint(
                                    ticket,
                                    HallEvent.PrintState.valueOf(report.outcome().name()),
                                    report.job() == null ? "" : report.job()),
                            answer,
                            _ -> new Reply.Done());
            case Request.Rate(var key, var rating) ->
                    throw new IllegalStateException("nobody rates here: " + key + rating);
            case Request.AskSeries(var key, var installation) ->
                    submit(
                            kiosk,
                            key,
                            installation,
                            new HallCommand.GrantSeries(kiosk, installation),
                            answer,
                            _ -> granted(installation));
            case Request.HandItems(_, var items) -> handOver(kiosk, items, answer);
        }
    }

    private static HallCommand issue(String body) {
        IssueTicket wish = Wire.readAnswer(body, IssueTicket.class);
        return new HallCommand.Issue(
                wish.service(),
                wish.priorityClass() == null ? "" : wish.priorityClass(),
                wish.language(),
                HallEvent.Channel.KIOSK,
                wish.day() == null ? HallCommand.ANY_DAY : wish.day());
    }

    private void submit(
            String kiosk,
            String key,
            String body,
            HallCommand command,
            Consumer<Reply> answer,
            Function<Outcome.Accomplished, Reply> done) {
        deeds.ask(key);
        var origin = new Origin(kiosk, ports.key(key), Scene.hash(body));
        server.submit(
                command,
                origin,
                outcome ->
                        answer.accept(
                                switch (outcome) {
                                    case Outcome.Refused(var reason) -> refused(reason.name());
                                    case Outcome.Accomplished accomplished -> {
                                        deeds.add(
                                                new Deeds.Told(
                                                        kiosk,
                                                        key,
                                                        command,
                                                        accomplished.records()));
                                        yield done.apply(accomplished);
                                    }
                                }));
    }

    private static Reply refused(String code) {
        return new Reply.Refused(new Problem("about:blank", code, 409, code, code, null));
    }

    private Reply issued(Outcome.Accomplished outcome) {
        String ticket = outcome.find(HallEvent.TicketIssued.class).orElseThrow().ticket();
        HallDay day = server.day();
        return new Reply.Issued(answers.issued(day, day.findKnown(ticket).orElseThrow()));
    }

    private Reply granted(String installation) {
        HallDay day = server.day();
        String letter = day.series().get(installation).letter();
        return new Reply.Granted(
                new GrantedSeries(letter, keys.of(day.setUp().hall().code(), letter)));
    }

    /** Each item is a command of its own; what is acknowledged is durable. */
    private void handOver(String kiosk, HandOver body, Consumer<Reply> answer) {
        HallDay day = server.day();
        var items =
                new HandedItems(
                        day.setUp().hall().code(), day.series().find(body.installation()), keys);
        List<Outcome> outcomes = new ArrayList<>();
        List<HallCommand.HandOver> commands = commands(items, kiosk, body);
        for (int i = 0; i < commands.size(); i++) {
            HandOver.Item item = body.requests().get(i);
            deeds.ask(item.key());
            server.submit(
                    commands.get(i),
                    new Origin(kiosk, ports.key(item.key()), ""),
                    outcome -> {
                        outcomes.add(outcome);
                        if (outcomes.size() == body.requests().size()) {
                            answer.accept(acknowledged(body, outcomes));
                        }
                    });
        }
    }

    private static List<HallCommand.HandOver> commands(
            HandedItems items, String kiosk, HandOver body) {
        try {
            return items.commands(kiosk, body);
        } catch (BadMessage e) {
            throw new IllegalStateException("a kiosk hands over what is no item: " + body, e);
        }
    }

    /** Up to the first item that was refused. */
    private static Reply acknowledged(HandOver body, List<Outcome> outcomes) {
        var handed = new HandedOver(body.requests(), outcomes);
        return handed.refusal()
                .<Reply>map(reason -> refused(reason.name()))
                .orElseGet(() -> acknowledged(body, handed.done()));
    }

    private static Reply acknowledged(HandOver body, int done) {
        if (done == 0) {
            return new Reply.Lost();
        }
        return new Reply.Acknowledged(body.requests().get(done - 1).n());
    }
}

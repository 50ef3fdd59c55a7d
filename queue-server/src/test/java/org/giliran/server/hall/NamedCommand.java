package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.Situation.Named;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The commands of {@code states-and-commands.txt}, in its words. */
enum NamedCommand {
    CALL_NEXT(n -> new HallCommand.CallNext(n.counter())),
    CALL_TICKET(n -> new HallCommand.CallTicket(n.counter(), n.ticket(), "darurat")),
    RECALL(n -> new HallCommand.Recall(n.counter())),
    START(n -> new HallCommand.Start(n.counter())),
    FINISH(n -> new HallCommand.Finish(n.counter())),
    MISSED(n -> new HallCommand.Missed(n.counter())),
    RELEASE(n -> new HallCommand.Release(n.counter())),
    OPEN(n -> new HallCommand.OpenCounter(n.counter(), "s07")),
    PAUSE(n -> new HallCommand.PauseCounter(n.counter(), "istirahat")),
    CLOSE(n -> new HallCommand.CloseCounter(n.counter())),
    ISSUE(
            n ->
                    new HallCommand.Issue(
                            n.service(), "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY)),
    CANCEL(n -> new HallCommand.CancelTicket(n.ticket(), "pergi")),
    REPORT_PRINT(n -> new HallCommand.ReportPrint(n.ticket(), HallEvent.PrintState.PRINTED, "")),
    REQUEST_PRINT(n -> new HallCommand.RequestPrint(n.ticket(), "kiosk-1")),
    RATE_TICKET(n -> rate(new Visit.OfTicket(n.ticket()))),
    RATE_NUMBER(n -> rate(new Visit.OfNumber(n.number()))),
    RATE_LAST(n -> rate(new Visit.LastAt(n.counter()))),
    OPEN_SERVICE(n -> new HallCommand.OpenService(n.service())),
    CLOSE_SERVICE(n -> new HallCommand.CloseService(n.service(), "gangguan")),
    POST_NOTICE(
            n ->
                    new HallCommand.PostNotice(
                            "n-2", n.zone(), Instant.parse("2030-01-01T00:00:00Z"))),
    REMOVE_NOTICE(_ -> new HallCommand.RemoveNotice("n-1")),
    CHANGE_SET_UP(_ -> new HallCommand.ChangeSetUp(SetUps.SMALL)),
    TIME_PASSED(_ -> new HallCommand.TimePassed()),
    OPEN_DAY(_ -> new HallCommand.OpenDay(List.of()));

    private final Function<Named, HallCommand> command;

    NamedCommand(Function<Named, HallCommand> command) {
        this.command = command;
    }

    HallCommand naming(Named named) {
        return command.apply(named);
    }

    private static HallCommand rate(Visit visit) {
        return new HallCommand.Rate(visit, 3, HallEvent.Source.TOUCH);
    }
}

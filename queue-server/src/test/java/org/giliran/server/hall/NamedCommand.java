package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.Situation.Named;

import java.time.Instant;
import java.util.List;

/** The commands of {@code states-and-commands.txt}, in its words. */
enum NamedCommand {
    CALL_NEXT,
    CALL_TICKET,
    RECALL,
    START,
    FINISH,
    MISSED,
    RELEASE,
    OPEN,
    PAUSE,
    CLOSE,
    ISSUE,
    CANCEL,
    REPORT_PRINT,
    REQUEST_PRINT,
    RATE_TICKET,
    RATE_NUMBER,
    RATE_LAST,
    OPEN_SERVICE,
    CLOSE_SERVICE,
    POST_NOTICE,
    REMOVE_NOTICE,
    CHANGE_SET_UP,
    TIME_PASSED,
    OPEN_DAY;

    HallCommand naming(Named n) {
        return switch (this) {
            case CALL_NEXT -> new HallCommand.CallNext(n.counter());
            case CALL_TICKET -> new HallCommand.CallTicket(n.counter(), n.ticket(), "darurat");
            case RECALL -> new HallCommand.Recall(n.counter());
            case START -> new HallCommand.Start(n.counter());
            case FINISH -> new HallCommand.Finish(n.counter());
            case MISSED -> new HallCommand.Missed(n.counter());
            case RELEASE -> new HallCommand.Release(n.counter());
            case OPEN -> new HallCommand.OpenCounter(n.counter(), "s07");
            case PAUSE -> new HallCommand.PauseCounter(n.counter(), "istirahat");
            case CLOSE -> new HallCommand.CloseCounter(n.counter());
            case ISSUE ->
                    new HallCommand.Issue(
                            n.service(), "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
            case CANCEL -> new HallCommand.CancelTicket(n.ticket(), "pergi");
            case REPORT_PRINT ->
                    new HallCommand.ReportPrint(n.ticket(), HallEvent.PrintState.PRINTED, "");
            case REQUEST_PRINT -> new HallCommand.RequestPrint(n.ticket(), "kiosk-1");
            case RATE_TICKET -> rate(new Visit.OfTicket(n.ticket()));
            case RATE_NUMBER -> rate(new Visit.OfNumber(n.number()));
            case RATE_LAST -> rate(new Visit.LastAt(n.counter()));
            case OPEN_SERVICE -> new HallCommand.OpenService(n.service());
            case CLOSE_SERVICE -> new HallCommand.CloseService(n.service(), "gangguan");
            case POST_NOTICE ->
                    new HallCommand.PostNotice(
                            "n-2", n.zone(), Instant.parse("2030-01-01T00:00:00Z"));
            case REMOVE_NOTICE -> new HallCommand.RemoveNotice("n-1");
            case CHANGE_SET_UP -> new HallCommand.ChangeSetUp(SetUps.SMALL);
            case TIME_PASSED -> new HallCommand.TimePassed();
            case OPEN_DAY -> new HallCommand.OpenDay(List.of());
        };
    }

    private static HallCommand rate(Visit visit) {
        return new HallCommand.Rate(visit, 3, HallEvent.Source.TOUCH);
    }
}

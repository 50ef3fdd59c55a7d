package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallCommand.Visitor;
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
    OPEN_DAY,
    PARK_COUNTER,
    PARK_TICKET,
    LATE,
    RESUME,
    TRANSFER_COUNTER,
    TRANSFER_TICKET,
    CLASS,
    ADD_STEP,
    UNDO,
    PAUSE_HALL,
    RESUME_HALL,
    FORCE_PAUSE,
    FORCE_CLOSE,
    GRANT_SERIES,
    HAND_OVER,
    HAND_OVER_GAP,
    REGISTER_PAPER,
    TYPE_IN,
    TYPE_IN_MISSED,
    MOVE_COUNTER,
    NOTE,
    RESTORE;

    private static final Instant THEN = HallFixture.instant(HallFixture.MONDAY, "07:30");

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
            case PARK_COUNTER -> new HallCommand.Park(at(n), 10);
            case PARK_TICKET -> new HallCommand.Park(of(n), 10);
            case LATE -> new HallCommand.Late(n.ticket());
            case RESUME -> new HallCommand.Resume(n.ticket());
            case TRANSFER_COUNTER -> transfer(at(n), HallEvent.At.KEEP);
            case TRANSFER_TICKET -> transfer(of(n), HallEvent.At.END);
            case CLASS -> new HallCommand.ChangeClass(n.ticket(), "lansia", "salah-pilih");
            case ADD_STEP -> new HallCommand.AddStep(of(n), "akta");
            case UNDO -> new HallCommand.Undo(n.counter());
            case PAUSE_HALL -> new HallCommand.PauseHall("gangguan");
            case RESUME_HALL -> new HallCommand.ResumeHall();
            case FORCE_PAUSE -> new HallCommand.PauseCounter(n.counter(), "istirahat", true);
            case FORCE_CLOSE -> new HallCommand.CloseCounter(n.counter(), true);
            case GRANT_SERIES -> new HallCommand.GrantSeries("kiosk-1", "f".repeat(32));
            case HAND_OVER -> handOver(n, 1);
            case HAND_OVER_GAP -> handOver(n, 2);
            case REGISTER_PAPER ->
                    new HallCommand.RegisterPaper("AX-002", HallFixture.MONDAY, "", "SFA4AABV");
            case TYPE_IN -> typeIn(n, HallEvent.ByHand.FINISHED);
            case TYPE_IN_MISSED -> typeIn(n, HallEvent.ByHand.MISSED);
            case MOVE_COUNTER ->
                    new HallCommand.MoveCounter(n.counter(), List.of("kk"), List.of(), false);
            case NOTE -> new HallCommand.Note(new HallEvent.BackedUp("backup-1", 1, ""));
            case RESTORE ->
                    new HallCommand.Restore(new HallEvent.Restored("s01", "backup-1", 1, ""), 100);
        };
    }

    private static HallCommand handOver(Named n, long place) {
        return new HallCommand.HandOver(
                "kiosk-1",
                OfflineKiosk.INSTALLATION,
                place,
                THEN,
                false,
                OfflineKiosk.ticket("AX-001", HallFixture.MONDAY, n.service(), ""));
    }

    private static HallCommand typeIn(Named n, HallEvent.ByHand outcome) {
        Instant no = HallEvent.VisitByHand.NOT_KNOWN;
        var visit = new HallCommand.HandVisit(n.number(), THEN, no, no, outcome);
        return new HallCommand.TypeIn(n.counter(), List.of(visit));
    }

    private static Visitor at(Named n) {
        return new Visitor.AtCounter(n.counter());
    }

    private static Visitor of(Named n) {
        return new Visitor.OfTicket(n.ticket());
    }

    private static HallCommand transfer(Visitor visitor, HallEvent.At place) {
        return new HallCommand.Transfer(visitor, "kk", "", place, "");
    }

    private static HallCommand rate(Visit visit) {
        return new HallCommand.Rate(visit, 3, HallEvent.Source.TOUCH);
    }
}

package org.giliran.server.counter.web;

import org.giliran.api.counter.CounterCommand;
import org.giliran.server.hall.HallEvent;

import java.util.List;

/** Names the command that events came from, so that staff know what they would take back. */
final class Undoables {
    private Undoables() {}

    /** A call may have finished a visit first, and a counter's last visitor may have closed it. */
    static CounterCommand word(List<HallEvent> events) {
        HallEvent last = events.getLast();
        if (last instanceof HallEvent.TicketCalled || last instanceof HallEvent.CounterClosing) {
            return word(last);
        }
        return word(events.getFirst());
    }

    private static CounterCommand word(HallEvent event) {
        return switch (event) {
            case HallEvent.TicketCalled _ -> CounterCommand.CALL;
            case HallEvent.TicketRecalled _ -> CounterCommand.RECALL;
            case HallEvent.ServiceStarted _ -> CounterCommand.START;
            case HallEvent.VisitFinished _, HallEvent.StepFinished _ -> CounterCommand.FINISH;
            case HallEvent.StepAdded _ -> CounterCommand.ADD_STEP;
            case HallEvent.TicketMissed _ -> CounterCommand.MISSED;
            case HallEvent.TicketReleased e -> released(e.cause());
            case HallEvent.TicketParked _ -> CounterCommand.PARK;
            case HallEvent.TicketTransferred _ -> CounterCommand.TRANSFER;
            case HallEvent.TicketCancelled _ -> CounterCommand.CANCEL;
            case HallEvent.CounterOpened _ -> CounterCommand.OPEN;
            case HallEvent.CounterPaused _ -> CounterCommand.PAUSE;
            case HallEvent.CounterClosed _ -> CounterCommand.CLOSE;
            case HallEvent.CounterClosing e ->
                    switch (e.then()) {
                        case PAUSE -> CounterCommand.PAUSE;
                        case CLOSE -> CounterCommand.CLOSE;
                    };
            case HallEvent.DayOpened _,
                    HallEvent.DayClosed _,
                    HallEvent.SetUpChanged _,
                    HallEvent.CounterMoved _,
                    HallEvent.TicketIssued _,
                    HallEvent.SeriesGranted _,
                    HallEvent.TicketHandedOver _,
                    HallEvent.ItemHandedOver _,
                    HallEvent.VisitByHand _,
                    HallEvent.PrintReported _,
                    HallEvent.PrintRequested _,
                    HallEvent.PrintJobEnded _,
                    HallEvent.VisitFlagged _,
                    HallEvent.TicketResumed _,
                    HallEvent.ClassChanged _,
                    HallEvent.Undone _,
                    HallEvent.HallPaused _,
                    HallEvent.HallResumed _,
                    HallEvent.TicketLapsed _,
                    HallEvent.VisitRated _,
                    HallEvent.ChainMark _,
                    HallEvent.NumbersSkipped _,
                    HallEvent.ServiceClosed _,
                    HallEvent.ServiceReopened _,
                    HallEvent.NoticePosted _,
                    HallEvent.NoticeRemoved _ ->
                    throw new IllegalStateException("no command of a counter makes " + event);
        };
    }

    private static CounterCommand released(HallEvent.ReleasedBy cause) {
        return switch (cause) {
            case STAFF, CONSOLE_SILENT -> CounterCommand.RELEASE;
            case COUNTER_CLOSED -> CounterCommand.CLOSE;
        };
    }
}

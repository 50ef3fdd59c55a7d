package org.giliran.server.counter.web;

import org.giliran.api.counter.CounterView.PaperState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;

/** What became of a ticket's paper, for whoever had it printed. */
final class PaperStates {
    private PaperStates() {}

    /** Pending while a kiosk has not ended what it was asked; then what was last reported. */
    static PaperState of(HallDay day, String ticket) {
        if (day.printJobs().values().stream().anyMatch(job -> job.ticket().equals(ticket))) {
            return PaperState.PENDING;
        }
        return day.tickets().find(ticket).map(t -> reported(t.print())).orElse(PaperState.NONE);
    }

    private static PaperState reported(HallEvent.PrintState print) {
        return switch (print) {
            case UNKNOWN -> PaperState.NONE;
            case PRINTED -> PaperState.PRINTED;
            case FAILED -> PaperState.FAILED;
            case UNCERTAIN -> PaperState.UNCERTAIN;
        };
    }
}

package org.giliran.kiosk.course;

import org.giliran.api.ticket.IssuedTicket;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.TicketPaper;

import java.util.function.IntFunction;

/** Tickets of the server: printed once, for whoever is still there. */
final class IssuedTickets {
    private final Homes homes;
    private final Papers papers;
    private final TicketPaper wording;

    IssuedTickets(Homes homes, Papers papers, TicketPaper wording) {
        this.homes = homes;
        this.papers = papers;
        this.wording = wording;
    }

    /**
     * Takes the ticket of a visit.
     *
     * @param visit names its paper
     * @param somebodyWaits for it; else it is written down that nobody has its paper
     */
    void take(String visit, IssuedTicket ticket, boolean somebodyWaits, Turn turn) {
        if (papers.knows(visit)) { // of an earlier run, which did not keep what stands on it
            papers.source(ticket.id(), layout(ticket));
            return;
        }
        var paper = new Paper(visit, ticket.id(), ticket.number(), PrintState.PRINTING);
        var answered = new Answered(turn.wall(), visit, ticket.id(), ticket.number());
        if (somebodyWaits) {
            papers.begin(paper, false, layout(ticket), turn, answered);
        } else {
            papers.giveUp(paper, turn, answered);
        }
    }

    private IntFunction<TicketLayout> layout(IssuedTicket ticket) {
        return copy -> wording.lay(ticket, homes.home().orElseThrow(), copy);
    }
}

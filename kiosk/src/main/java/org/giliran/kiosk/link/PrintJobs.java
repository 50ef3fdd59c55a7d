package org.giliran.kiosk.link;

import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.PrintJob;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.TicketPaper;

/**
 * Prints tickets of other programs: each job once, also over a restart, for the account remembers
 * its paper.
 */
public record PrintJobs(PrintDesk prints, TicketPaper papers) {

    /** Begins the jobs that are new. For one thread. */
    public void take(KioskHome home) {
        for (PrintJob job : home.prints()) {
            String paper = Paper.idOfJob(job.job());
            if (!prints.knows(paper)) {
                begin(paper, job, home);
            }
        }
    }

    private void begin(String paper, PrintJob job, KioskHome home) {
        var ticket = job.ticket();
        prints.begin(
                new Paper(paper, ticket.id(), ticket.number(), PrintState.PRINTING),
                papers.lay(ticket, home, job.copy()));
    }
}

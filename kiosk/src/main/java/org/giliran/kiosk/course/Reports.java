package org.giliran.kiosk.course;

import org.giliran.api.ticket.PrintReport;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.Paper;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * Tells the server what became of each paper of its tickets, in order, until it takes it or says
 * that it never will.
 */
final class Reports {
    /** Weeks of a server that gives tickets and takes no reports. */
    private static final int MOST = 2_000;

    private final Sends sends;
    private final Deque<Paper> waiting = new ArrayDeque<>();
    private final Trouble trouble = new Trouble();
    private boolean sending;

    Reports(Sends sends, Collection<Paper> before) {
        this.sends = sends;
        waiting.addAll(before);
        before.stream().limit(Math.max(0, before.size() - MOST)).forEach(waiting::remove);
    }

    /** When there are too many, the server is never told of the oldest. */
    void add(Paper paper, Turn turn) {
        waiting.add(paper);
        if (waiting.size() > MOST) {
            Paper first = waiting.removeFirst();
            Paper oldest = sending ? waiting.removeFirst() : first;
            if (sending) {
                waiting.addFirst(first);
            }
            turn.write(new Reported(turn.wall(), oldest.id()));
        }
    }

    void pump(Turn turn) {
        if (!sending && !waiting.isEmpty() && trouble.isDue(turn)) {
            sending = true;
            sends.send(turn, request(waiting.getFirst()), this::replied);
        }
    }

    private static Request request(Paper paper) {
        var report = new PrintReport(paper.state().outcome(), paper.job().orElse(null));
        return new Request.ReportPaper(paper.id(), paper.ticket(), paper.number(), report);
    }

    private void replied(Reply reply, Turn turn) {
        sending = false;
        if (reply.isHeard()) {
            trouble.over();
            turn.write(new Reported(turn.wall(), waiting.removeFirst().id()));
        } else {
            trouble.failed(turn);
        }
    }

    OptionalLong dueAt() {
        return sending || waiting.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(trouble.dueAt());
    }
}

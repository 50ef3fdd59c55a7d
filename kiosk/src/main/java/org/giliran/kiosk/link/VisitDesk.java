package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.Wish;
import org.giliran.program.Seen;
import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One touch, one ticket, one paper. The request is written down before it is first sent, the paper
 * before it moves, so that neither a lost answer nor a stop in between gives anybody two of them.
 * Safe for all threads; blocks its caller.
 */
public final class VisitDesk implements AutoCloseable {
    private static final String NOT_TAKEN = "NOT_TAKEN";

    private final TicketRequests requests;
    private final Supplier<Seen<KioskHome>> server;
    private final KioskJournal journal;
    private final PrintDesk prints;
    private final TicketPaper papers;
    private final Limits limits;
    private final LostVisits lost;
    private final SecureRandom chance = new SecureRandom();
    private final Recent<Visit> visits = new Recent<>();
    private volatile @Nullable IssuedTicket newest;

    /**
     * A desk.
     *
     * @param server what is known of the queue server now
     */
    public VisitDesk(
            QueueClient client,
            Supplier<Seen<KioskHome>> server,
            KioskJournal journal,
            PrintDesk prints,
            TicketPaper papers,
            Limits limits) {
        this.requests = new TicketRequests(client, limits.sendPause());
        this.server = server;
        this.journal = journal;
        this.prints = prints;
        this.papers = papers;
        this.limits = limits;
        this.lost = new LostVisits(limits.learnAfter(), this::learn);
    }

    /**
     * Takes over the requests of an earlier run, and finds out what became of those without an
     * answer.
     */
    public void recover(KioskAccount account) {
        for (Asked asked : account.requests()) {
            visits.put(asked.touch(), Visit.recovered(asked));
        }
        for (Asked asked : account.unanswered()) {
            visits.find(asked.touch()).ifPresent(lost::follow);
        }
    }

    /**
     * Gets a ticket for a touch and begins to print it. The same touch again gives the same ticket,
     * and no second paper.
     *
     * @param touch the page's key of this touch: 16 to 64 visible ASCII characters
     */
    public VisitAnswer ask(String touch, Wish wish) throws InterruptedException {
        Seen<KioskHome> seen = server.get();
        KioskHome home = seen.view();
        if (home == null) {
            return new VisitAnswer.Away();
        }
        Visit visit = visits.findOrMake(touch, () -> newVisit(touch, home.day(), wish));
        if (!visit.isFor(wish)) {
            return new VisitAnswer.KeyReused();
        }
        visit.lock.lock();
        try {
            return settle(visit, home, seen.live() ? limits.sendFor() : Duration.ZERO);
        } finally {
            visit.lock.unlock();
        }
    }

    private Visit newVisit(String touch, LocalDate day, Wish wish) {
        byte[] key = new byte[16];
        chance.nextBytes(key);
        return Visit.of(touch, HexFormat.of().formatHex(key), day, wish);
    }

    private VisitAnswer settle(Visit visit, KioskHome home, Duration within)
            throws InterruptedException {
        IssuedTicket known = visit.ticket;
        if (known != null) {
            return new VisitAnswer.Issued(known, visit.key());
        }
        writeDown(visit);
        Sending sent = requests.send(visit.key(), visit.body(), within);
        visit.lastTried = System.nanoTime();
        return switch (sent) {
            case Sending.Issued(var ticket) -> issued(visit, ticket, home);
            case Sending.Refused(var problem) -> refused(visit, problem);
            case Sending.NotTaken() -> notTaken(visit);
            case Sending.Lost() -> lost(visit);
        };
    }

    private void writeDown(Visit visit) {
        if (!visit.writtenDown) {
            journal.append(
                    new Asked(
                            journal.now(), visit.touch(), visit.key(), visit.day(), visit.body()));
            visit.writtenDown = true;
        }
    }

    private VisitAnswer issued(Visit visit, IssuedTicket ticket, KioskHome home) {
        if (!prints.knows(visit.key())) {
            prints.begin(
                    paper(visit, ticket), papers.lay(ticket, home, 0), answered(visit, ticket));
        }
        visit.ticket = ticket;
        newest = ticket;
        return new VisitAnswer.Issued(ticket, visit.key());
    }

    /** The ticket that was given last in this run. */
    public Optional<IssuedTicket> newest() {
        return Optional.ofNullable(newest);
    }

    private static Paper paper(Visit visit, IssuedTicket ticket) {
        return new Paper(visit.key(), ticket.id(), ticket.number(), PrintState.PRINTING);
    }

    private Answered answered(Visit visit, IssuedTicket ticket) {
        return new Answered(journal.now(), visit.key(), ticket.id(), ticket.number());
    }

    private VisitAnswer refused(Visit visit, Problem problem) {
        drop(visit, problem.code());
        return new VisitAnswer.Refused(problem);
    }

    private VisitAnswer notTaken(Visit visit) {
        if (visit.mayHaveArrived) {
            return lost(visit);
        }
        drop(visit, NOT_TAKEN);
        return new VisitAnswer.Away();
    }

    private VisitAnswer lost(Visit visit) {
        visit.mayHaveArrived = true;
        lost.follow(visit);
        return new VisitAnswer.Away();
    }

    /**
     * Nothing came of it. Should the same touch come again it is written down anew and sent under
     * the same key.
     */
    private void drop(Visit visit, String reason) {
        journal.append(new Dropped(journal.now(), visit.key(), reason));
        visit.writtenDown = false;
        visit.mayHaveArrived = false;
    }

    /**
     * Finds out what a request came to whose visitor has left; true when that is known. Called with
     * the visit's lock.
     */
    private boolean learn(Visit visit) throws InterruptedException {
        if (visit.ticket != null || !visit.writtenDown) {
            return true;
        }
        return switch (requests.once(visit.key(), visit.body())) {
            case Sending.Issued(var ticket) -> {
                leftWithoutPaper(visit, ticket);
                yield true;
            }
            case Sending.Refused(var problem) -> {
                drop(visit, problem.code());
                yield true;
            }
            case Sending.NotTaken(), Sending.Lost() -> false;
        };
    }

    private void leftWithoutPaper(Visit visit, IssuedTicket ticket) {
        if (!prints.knows(visit.key())) {
            prints.giveUp(paper(visit, ticket), answered(visit, ticket));
        }
        visit.ticket = ticket;
    }

    @Override
    public void close() {
        lost.close();
    }
}

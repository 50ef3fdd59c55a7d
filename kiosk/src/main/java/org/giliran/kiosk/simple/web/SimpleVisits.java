package org.giliran.kiosk.simple.web;

import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.kiosk.course.Progress;
import org.giliran.kiosk.course.VisitAnswer;
import org.giliran.kiosk.link.KioskDesk;
import org.giliran.kiosk.link.PrintDesk;
import org.giliran.kiosk.simple.SimpleTicket;
import org.giliran.kiosk.visit.Wish;
import org.giliran.kiosk.visit.web.PaperView;
import org.giliran.kiosk.visit.web.VisitRoutes;
import org.giliran.kiosk.visit.web.VisitView;
import org.giliran.program.ProblemException;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Takes tickets for the pages, and knows those of the last visitors by the keys of their pages. */
final class SimpleVisits {
    /** Whoever stands here has the newest; a few more for who presses "back" in a browser. */
    private static final int KEPT = 20;

    private final KioskDesk desk;
    private final PrintDesk prints;
    private final LongSupplier nanos;
    private final LinkedHashMap<String, Taken> taken = new LinkedHashMap<>();

    /** A ticket, and when it was taken here. */
    private record Taken(VisitView visit, long atNanos) {}

    /**
     * @param nanos a clock that only goes on
     */
    SimpleVisits(KioskDesk desk, PrintDesk prints, LongSupplier nanos) {
        this.desk = desk;
        this.prints = prints;
        this.nanos = nanos;
    }

    /**
     * Gets the ticket of a page. Another choice on the same page was made while the answer was on
     * its way: the first counts.
     *
     * @throws ProblemException when there is none
     */
    void take(String key, Wish wish) throws InterruptedException {
        switch (desk.ask(key, wish)) {
            case VisitAnswer.Issued(var ticket, _) -> keep(key, VisitView.of(ticket));
            case VisitAnswer.Given(var ticket, var code, _) ->
                    keep(key, VisitView.of(ticket, code));
            case VisitAnswer.Refused(var problem) ->
                    throw new ProblemException(problem.status(), problem.code(), problem.detail());
            case VisitAnswer.Away(var why) -> throw VisitRoutes.away(why);
            case VisitAnswer.KeyReused() -> {
                if (find(key).isEmpty()) {
                    throw VisitRoutes.keyReused();
                }
            }
        }
    }

    private synchronized void keep(String key, VisitView visit) {
        taken.putLast(key, new Taken(visit, nanos.getAsLong()));
        if (taken.size() > KEPT) {
            taken.pollFirstEntry();
        }
    }

    synchronized Optional<VisitView> find(String key) {
        return Optional.ofNullable(taken.get(key)).map(Taken::visit);
    }

    /** Whether whoever stands here took it a moment ago; all others have gone, with theirs. */
    private synchronized boolean isRevocable(VisitView visit) {
        return isNewest(visit)
                && taken.values().stream()
                        .filter(one -> one.visit.id().equals(visit.id()))
                        .anyMatch(one -> isFresh(nanos.getAsLong() - one.atNanos));
    }

    static boolean isFresh(long ageNanos) {
        return ageNanos < SimpleTicket.REVOCABLE.toNanos();
    }

    private boolean isNewest(VisitView visit) {
        return desk.newest().filter(newest -> newest.id().equals(visit.id())).isPresent();
    }

    /** The token of the ticket of a page, as long as nobody has taken another one here. */
    Optional<String> findToken(String key) {
        return find(key)
                .filter(this::isNewest)
                .flatMap(visit -> Optional.ofNullable(visit.token()));
    }

    /** The ticket with its paper as it is now. */
    SimpleTicket ticket(VisitView visit, PrinterStatus printer) {
        VisitView now =
                prints.findPaperOf(visit.id())
                        .map(paper -> visit.with(PaperView.of(paper, printer)))
                        .orElse(visit);
        Integer copy = now.copy();
        return new SimpleTicket(
                now.number(),
                now.service(),
                now.ahead(),
                now.print().name(),
                now.printer().name(),
                copy == null ? 0 : copy,
                Boolean.TRUE.equals(now.ask()),
                Boolean.TRUE.equals(now.staff()),
                isRevocable(visit));
    }

    /** Takes what a visitor says of a paper, once for each paper. */
    void said(String key, int copy, boolean came, PrinterStatus printer)
            throws InterruptedException {
        Optional<VisitView> visit = find(key);
        if (visit.isPresent()) {
            String id = visit.get().id();
            boolean asked = prints.findPaperOf(id).filter(Progress::isInDoubt).isPresent();
            if (asked) {
                desk.said(id, copy, came, came ? printer : prints.askPrinter());
            }
        }
    }
}

package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.ticket.PaperCode;
import org.giliran.kiosk.visit.KioskEvent.OfflineIssued;
import org.giliran.kiosk.visit.OfflineTicket;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.Wish;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Tickets that this kiosk gives without its server. */
final class OwnTickets {
    private final Homes homes;
    private final HallTime time;
    private final OwnSeries series;
    private final Outbox outbox;
    private final Papers papers;
    private final TicketPaper wording;

    OwnTickets(
            Homes homes,
            HallTime time,
            OwnSeries series,
            Outbox outbox,
            Papers papers,
            TicketPaper wording) {
        this.homes = homes;
        this.time = time;
        this.series = series;
        this.outbox = outbox;
        this.papers = papers;
        this.wording = wording;
    }

    /** Why there is no way to one now; empty when there is. */
    Optional<NoWay> noWay(Wish wish, Turn turn) {
        if (outbox.isCopied()) {
            return Optional.of(NoWay.COPIED);
        }
        if (!outbox.hasRoomForTickets()) {
            return Optional.of(NoWay.USED_UP);
        }
        Instant at = time.now(turn).at();
        return homes.home()
                .map(home -> series.noWay(home, wish.service(), at, homes.day(home, at)))
                .orElse(Optional.of(NoWay.NO_SERIES));
    }

    /** Gives one: written down together with the beginning of its paper, then printed. */
    OfflineTicket give(Visit visit, Wish wish, @Nullable String askedAs, Turn turn) {
        KioskHome home = homes.home().orElseThrow();
        OfflineTicket ticket = next(visit, wish, askedAs, home, turn);
        series.stand(series.stand().with(ticket));
        var paper = new Paper(visit.key, ticket.key(), ticket.number(), PrintState.PRINTING);
        papers.begin(
                paper,
                true,
                copy -> wording.layOwn(ticket, code(ticket), home, copy),
                turn,
                new OfflineIssued(turn.wall(), ticket));
        outbox.add(ticket.item(), turn);
        return ticket;
    }

    private OfflineTicket next(
            Visit visit, Wish wish, @Nullable String askedAs, KioskHome home, Turn turn) {
        HallTime.Effective now = time.now(turn);
        String prefix =
                home.services().stream()
                        .filter(s -> s.code().equals(wish.service()))
                        .map(KioskHome.Service::prefix)
                        .findFirst()
                        .orElseThrow();
        return new OfflineTicket(
                outbox.next(),
                visit.touch,
                visit.key,
                visit.key + "-t",
                series.next(prefix),
                homes.day(home, now.at()),
                known(wish, home),
                now.at(),
                now.uncertain(),
                askedAs);
    }

    /**
     * What the hall does not know, no server could take: it would hold up all that comes behind.
     */
    private static Wish known(Wish wish, KioskHome home) {
        boolean knownClass =
                home.priorityClasses().stream()
                        .anyMatch(c -> c.code().equals(wish.priorityClass()));
        boolean knownLanguage = home.languages().contains(wish.language());
        return new Wish(
                wish.service(),
                knownClass ? wish.priorityClass() : null,
                knownLanguage ? wish.language() : "id");
    }

    /** What stands on its paper; empty when the key was lost since. */
    Optional<PaperCode> findCode(OfflineTicket ticket) {
        return series.granted().isEmpty() ? Optional.empty() : Optional.of(code(ticket));
    }

    private PaperCode code(OfflineTicket ticket) {
        return PaperCode.of(
                series.granted().orElseThrow().key(),
                homes.home().orElseThrow().hall(),
                ticket.day(),
                ticket.number());
    }

    /** Lets copies of a ticket of an earlier run be printed. */
    void makePrintable(OfflineTicket ticket, KioskHome home) {
        if (series.granted().isPresent()) {
            papers.source(ticket.key(), copy -> wording.layOwn(ticket, code(ticket), home, copy));
        }
    }
}

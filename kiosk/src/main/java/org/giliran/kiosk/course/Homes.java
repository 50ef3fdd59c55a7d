package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.PrintJob;
import org.giliran.api.board.KioskHome.Service;
import org.giliran.api.board.NoticeLine;
import org.giliran.kiosk.visit.KioskEvent.DayHeard;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.TicketPaper;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The hall as the server last told it: kept over a stop, and carried on while it is away. */
final class Homes {
    private final HallTime time;
    private final OwnSeries series;
    private final Outbox outbox;
    private final Papers papers;
    private final TicketPaper wording;
    private final String installation;
    private @Nullable KioskHome home;
    private @Nullable KioskHome kept;
    private @Nullable LocalDate heardDay;
    private boolean live;
    private Instant since;

    Homes(
            HallTime time,
            OwnSeries series,
            Outbox outbox,
            Papers papers,
            TicketPaper wording,
            String installation,
            @Nullable KioskHome kept,
            Optional<LocalDate> heardDay,
            Instant start) {
        this.time = time;
        this.series = series;
        this.outbox = outbox;
        this.papers = papers;
        this.wording = wording;
        this.installation = installation;
        this.home = kept;
        this.kept = kept;
        this.heardDay = heardDay.orElse(null);
        this.since = start;
    }

    Optional<KioskHome> home() {
        return Optional.ofNullable(home);
    }

    /**
     * The business date of a time. Never one before the newest that was heard, though the view that
     * was kept be older: its numbers are begun anew since.
     */
    LocalDate day(KioskHome of, Instant at) {
        LocalDate day = HallTime.day(of, at);
        return heardDay != null && day.isBefore(heardDay) ? heardDay : day;
    }

    void seen(Input.Seen seen, Turn turn) {
        live = seen.live();
        KioskHome next = seen.home();
        if (live && next != null) {
            time.atLeast(next.now(), turn.nanos());
            heard(next.day(), turn);
            home = next;
            keep(next, turn);
            printJobs(next, turn);
        }
        if (live || home == null) {
            since = home == null ? seen.since() : time.now(turn).at();
        }
        show(turn);
    }

    /** Sequences start again with a day that the server has opened, and only then. */
    private void heard(LocalDate day, Turn turn) {
        if (heardDay == null || day.isAfter(heardDay)) {
            heardDay = day;
            series.stand(series.stand().on(day));
            turn.write(
                    new DayHeard(
                            turn.wall(),
                            day,
                            installation,
                            outbox.last(),
                            outbox.acknowledged(),
                            series.stand()));
        }
    }

    private void printJobs(KioskHome now, Turn turn) {
        for (PrintJob job : now.prints()) {
            String paper = Paper.idOfJob(job.job());
            if (!papers.knows(paper)) {
                var ticket = job.ticket();
                papers.beginJob(
                        new Paper(paper, ticket.id(), ticket.number(), PrintState.PRINTING),
                        wording.lay(ticket, now, job.copy()),
                        turn);
            }
        }
    }

    private void keep(KioskHome now, Turn turn) {
        KioskHome lasting = lasting(now);
        if (kept == null || !isSame(lasting, kept)) {
            kept = lasting;
            turn.act(new Act.KeepHome(lasting));
        }
    }

    /** Without what is true for moments only. */
    private static KioskHome lasting(KioskHome home) {
        return with(
                home,
                home.services().stream().map(Homes::withoutMoment).toList(),
                List.of(),
                List.of());
    }

    private static boolean isSame(KioskHome a, KioskHome b) {
        return withoutMoment(a).equals(withoutMoment(b));
    }

    private static KioskHome withoutMoment(KioskHome h) {
        return with("", Instant.EPOCH, h, h.services(), h.notices(), h.prints());
    }

    /** Shows what the page may show now. */
    void show(Turn turn) {
        KioskHome now = home;
        turn.act(
                new Act.Show(
                        live,
                        since,
                        now == null || live ? now : alone(now, turn),
                        series.granted().isPresent() && !outbox.isCopied()));
    }

    /**
     * While the server is away nobody counts who waits, its full disk is in nobody's way, and a
     * service may have opened meanwhile.
     */
    private KioskHome alone(KioskHome now, Turn turn) {
        Instant at = time.now(turn).at();
        List<Service> services = now.services().stream().map(s -> alone(s, now.now(), at)).toList();
        return with(now, services, now.notices(), List.of());
    }

    /**
     * As its hours have it: whether for a break or for the day nobody says, nor does the reason
     * that was told stand any more. Of the hours only those that are going on are shown.
     */
    private static Service alone(Service s, Instant heard, Instant at) {
        boolean open = TicketHours.isOpen(s, at);
        boolean closed = TicketHours.hasClosed(s, heard, at);
        return new Service(
                s.code(),
                s.prefix(),
                s.name(),
                open,
                open ? null : closed ? NoWay.CLOSED_BY_HOURS.name() : s.reason(),
                open || closed ? null : s.reasonName(),
                open ? null : TicketHours.opensAt(s, at).orElse(null),
                0,
                null,
                s.steps(),
                s.fee(),
                s.requirements(),
                TicketHours.now(s, at),
                s.group(),
                s.promisedWaitMinutes(),
                s.serveMinutes());
    }

    private static Service withoutMoment(Service s) {
        return new Service(
                s.code(),
                s.prefix(),
                s.name(),
                s.open(),
                s.reason(),
                s.reasonName(),
                s.opensAt(),
                0,
                null,
                s.steps(),
                s.fee(),
                s.requirements(),
                s.hours(),
                s.group(),
                s.promisedWaitMinutes(),
                s.serveMinutes());
    }

    private static KioskHome with(
            KioskHome h, List<Service> services, List<NoticeLine> notices, List<PrintJob> prints) {
        return with(h.version(), h.now(), h, services, notices, prints);
    }

    private static KioskHome with(
            String version,
            Instant now,
            KioskHome h,
            List<Service> services,
            List<NoticeLine> notices,
            List<PrintJob> prints) {
        return new KioskHome(
                version,
                h.hall(),
                h.day(),
                now,
                h.hallName(),
                h.timeZone(),
                h.publicUrl(),
                h.panelWidthMm(),
                h.paused(),
                services,
                h.priorityClasses(),
                h.languages(),
                h.counters(),
                notices,
                prints,
                null,
                null,
                h.dayEndsAt(),
                h.offlineTicketsMax(),
                null,
                List.of(),
                h.groups(),
                null);
    }
}

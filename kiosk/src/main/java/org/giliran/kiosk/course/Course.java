package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.GrantedSeries;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent.Installed;
import org.giliran.kiosk.visit.OfflineAccount;
import org.giliran.kiosk.visit.TicketPaper;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * All that a kiosk decides: what happened goes in with its moment, what is to be done comes out, in
 * order. It has no clock, no thread, no chance and no way out, so that the same inputs give the
 * same acts. For one thread. Whoever runs it does the acts of one input before the next.
 */
public final class Course {
    /** Longest sleep; a time further off is looked at again then. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Sends sends = new Sends();
    private final Link link = new Link();
    private final HallTime time;
    private final OwnSeries series;
    private final Outbox outbox;
    private final Reports reports;
    private final Papers papers;
    private final Homes homes;
    private final Visits visits;
    private final Ratings ratings;
    private final KioskAccount before;
    private final String installation;

    /**
     * How a kiosk is set.
     *
     * @param speed hall seconds in a second; 1 but in trials
     * @param wording of the papers
     * @param bodies of requests for tickets
     */
    public record Setting(Limits limits, double speed, TicketPaper wording, RequestBody bodies) {}

    /**
     * What an earlier run kept beside its journal.
     *
     * @param home null when there is none, or it cannot be read
     * @param series null while none was granted to this installation
     * @param copied whether another kiosk gives its numbers, too
     */
    public record Kept(@Nullable KioskHome home, @Nullable GrantedSeries series, boolean copied) {}

    /**
     * A kiosk that was stopped, or never ran.
     *
     * @param before what its journal comes to
     * @param start names the installation, if this is its first start
     */
    public Course(Setting setting, KioskAccount before, Kept kept, Moment start) {
        OfflineAccount offline = before.offline();
        this.before = before;
        this.installation = offline.installation().orElse(start.id());
        this.time = new HallTime(setting.speed(), latest(kept.home(), before));
        this.series = new OwnSeries(sends, link, installation, kept.series(), offline.series());
        this.outbox = new Outbox(sends, link, installation, offline, kept.copied());
        this.reports = new Reports(sends, before.unreported());
        this.papers = new Papers(reports, outbox, time);
        this.homes =
                new Homes(
                        time,
                        series,
                        outbox,
                        papers,
                        setting.wording(),
                        installation,
                        kept.home(),
                        offline.heardDay(),
                        start.wall());
        var own = new OwnTickets(homes, time, series, outbox, papers, setting.wording());
        this.visits =
                new Visits(
                        setting.limits(),
                        sends,
                        link,
                        homes,
                        own,
                        new IssuedTickets(homes, papers, setting.wording()),
                        setting.bodies());
        this.ratings = new Ratings(setting.limits(), sends, link, time, outbox, offline.rated());
    }

    private static Instant latest(@Nullable KioskHome home, KioskAccount before) {
        return Stream.concat(
                        Stream.ofNullable(home).map(KioskHome::now),
                        before.given().stream().filter(t -> !t.uncertain()).map(t -> t.effective()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Names this installation for ever. */
    public String installation() {
        return installation;
    }

    /** Takes over what an earlier run left; once, before the first input. */
    public List<Act> start(Moment now) {
        var turn = new Turn(now);
        if (before.offline().installation().isEmpty()) {
            turn.write(new Installed(turn.wall(), installation));
        }
        papers.recover(before, turn);
        visits.recover(before, turn);
        homes.show(turn);
        outbox.tell(turn);
        return end(turn);
    }

    /** Takes what happened; returns what is to be done. */
    public List<Act> take(Input input, Moment now) {
        var turn = new Turn(now);
        switch (input) {
            case Input.Touched touched -> visits.touched(touched, turn);
            case Input.Rated rated -> ratings.rated(rated, turn);
            case Input.Said said ->
                    turn.act(new Act.Answer(said.asker(), papers.said(said, turn).orElse(null)));
            case Input.Replied(var request, var reply) -> replied(request, reply, turn);
            case Input.Seen seen -> seen(seen, turn);
            case Input.TimeTold(var at) -> time.told(at, turn.nanos());
            case Input.PrintEnded(var paper, var outcome) -> papers.ended(paper, outcome, turn);
            case Input.ItemsFound(var items) -> outbox.found(items, turn);
            case Input.Tick() -> {}
        }
        return end(turn);
    }

    private void replied(long request, Reply reply, Turn turn) {
        boolean couldGive = canGive();
        if (reply.isHeard()) {
            link.heard();
        }
        sends.replied(request, reply, turn);
        if (canGive() != couldGive) {
            homes.show(turn);
        }
    }

    private boolean canGive() {
        return series.granted().isPresent() && !outbox.isCopied();
    }

    private void seen(Input.Seen seen, Turn turn) {
        boolean wasUp = link.isUp();
        link.seen(seen.live());
        homes.seen(seen, turn);
        if (!seen.live()) {
            visits.serverIsAway(turn);
            ratings.serverIsAway(turn);
        } else if (!wasUp) {
            outbox.serverIsBack();
        }
    }

    private List<Act> end(Turn turn) {
        visits.timePassed(turn);
        ratings.timePassed(turn);
        papers.endTurnedAway(turn);
        reports.pump(turn);
        series.pump(turn);
        outbox.pump(turn);
        turn.act(new Act.WakeAt(wakeAt(turn)));
        return turn.acts();
    }

    private long wakeAt(Turn turn) {
        return Stream.of(
                        visits.dueAt(),
                        ratings.dueAt(),
                        reports.dueAt(),
                        series.dueAt(),
                        outbox.dueAt(),
                        OptionalLong.of(turn.in(LONG)))
                .flatMapToLong(OptionalLong::stream)
                .reduce((a, b) -> a - b <= 0 ? a : b)
                .orElseThrow();
    }
}

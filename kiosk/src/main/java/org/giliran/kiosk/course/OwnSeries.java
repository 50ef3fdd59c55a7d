package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.GrantedSeries;
import org.giliran.kiosk.visit.SeriesStand;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The numbers that are this installation's alone: its letter, and how far each sequence is. */
final class OwnSeries {
    private static final int USUAL_MAX = 300;

    private final Sends sends;
    private final Link link;
    private final String installation;
    private final Trouble trouble = new Trouble();
    private boolean asking;
    private @Nullable GrantedSeries granted;
    private SeriesStand stand;

    OwnSeries(
            Sends sends,
            Link link,
            String installation,
            @Nullable GrantedSeries granted,
            SeriesStand stand) {
        this.sends = sends;
        this.link = link;
        this.installation = installation;
        this.granted = granted;
        this.stand = stand;
    }

    Optional<GrantedSeries> granted() {
        return Optional.ofNullable(granted);
    }

    SeriesStand stand() {
        return stand;
    }

    void stand(SeriesStand next) {
        stand = next;
    }

    /** Why there is no way to a ticket of an own number; empty when there is. */
    Optional<NoWay> noWay(KioskHome home, String service, Instant at, LocalDate day) {
        Optional<KioskHome.Service> offered =
                home.services().stream().filter(s -> s.code().equals(service)).findFirst();
        if (granted == null) {
            return Optional.of(NoWay.NO_SERIES);
        }
        if (offered.isEmpty() || home.paused() != null) {
            return Optional.of(NoWay.CLOSED);
        }
        if (TicketHours.hasClosed(offered.get(), home.now(), at)) {
            return Optional.of(NoWay.CLOSED_BY_HOURS);
        }
        if (!TicketHours.isOpen(offered.get(), at)) {
            return Optional.of(NoWay.CLOSED);
        }
        if (offered.get().prefix().length() != 1) {
            return Optional.of(NoWay.LONG_PREFIX);
        }
        Integer max = home.offlineTicketsMax();
        return stand.given(day) < (max == null ? USUAL_MAX : max)
                ? Optional.empty()
                : Optional.of(NoWay.USED_UP);
    }

    /** The next number of a prefix. */
    String next(String prefix) {
        GrantedSeries own = granted;
        if (own == null) {
            throw new IllegalStateException("no letter was granted");
        }
        return String.format(Locale.ROOT, "%s%s-%03d", prefix, own.letter(), stand.next(prefix));
    }

    /** Asks for the letter, once it can be had. */
    void pump(Turn turn) {
        if (granted == null && !asking && link.isUp() && trouble.isDue(turn)) {
            asking = true;
            sends.send(
                    turn,
                    new Request.AskSeries("series-" + turn.id(), installation),
                    this::replied);
        }
    }

    private void replied(Reply reply, Turn turn) {
        asking = false;
        switch (reply) {
            case Reply.Granted(var series) -> {
                turn.act(new Act.KeepSeries(series));
                granted = series;
            }
            default -> trouble.refused(turn);
        }
    }

    /** When to ask again. */
    OptionalLong dueAt() {
        return granted != null || asking || !link.isUp()
                ? OptionalLong.empty()
                : OptionalLong.of(trouble.dueAt());
    }
}

package org.giliran.simulation.days;

import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HandedItem;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.Series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A kiosk that now and then loses its server, goes on with its own numbers, and hands over
 * afterwards: in pieces, some of them again, some before their turn. Lives as long as its hall.
 */
final class AloneKiosk {
    private static final String CODE = "kiosk-1";
    static final String INSTALLATION = "0123456789abcdef0123456789abcdef";

    private final List<Sent> list = new ArrayList<>();
    private LocalDate heard = LocalDate.MIN;
    private int sequence;

    private record Sent(HallCommand.HandOver command, Origin origin) {}

    /** One day with it. */
    void live(Life life, Instant doors) {
        if (life.chance().is(0.6 * life.plan().incidents())) {
            life.agenda().at(doors.plus(life.chance().minutes(5, 400)), () -> losesItsServer(life));
        }
        new HandWork(life, doors);
        new StrayKiosks(life, doors);
    }

    private void losesItsServer(Life life) {
        life.tell(CODE, new HallCommand.GrantSeries(CODE, INSTALLATION));
        hears(life);
        Duration away = life.chance().minutes(3, 90);
        int visitors = 1 + life.chance().below(12);
        for (int i = 0; i < visitors; i++) {
            long second = life.chance().below((int) away.toSeconds());
            life.agenda().in(Duration.ofSeconds(second), () -> serves(life));
        }
        life.agenda().in(away, () -> handsOver(life));
    }

    /** Its numbers begin again when it has heard of a new day, and only then. */
    private void hears(Life life) {
        if (!heard.equals(life.day().date())) {
            heard = life.day().date();
            sequence = 0;
        }
    }

    private void serves(Life life) {
        if (life.chance().is(0.2)) {
            rates(life);
        } else {
            gives(life);
        }
    }

    private void rates(Life life) {
        String counter = life.chance().one(life.day().setUp().counters()).code();
        var visit = new Visit.LastAt(counter);
        notes(life, new HandedItem.OfRating(visit, 1 + life.chance().below(4), button()));
    }

    private static HallEvent.Source button() {
        return HallEvent.Source.BUTTON;
    }

    private void gives(Life life) {
        Series series = life.day().series().find(INSTALLATION).orElse(null);
        Service service = life.chance().one(life.day().setUp().services());
        if (series == null || service.prefix().length() > 1) {
            return;
        }
        sequence++;
        String number =
                String.format(
                        Locale.ROOT, "%s%s-%03d", service.prefix(), series.letter(), sequence);
        notes(
                life,
                new HandedItem.OfTicket(
                        number,
                        heard,
                        service.code(),
                        life.chance().one(List.of("", "", "lansia")),
                        "id",
                        "SFA4AABV",
                        life.chance().is(0.3) ? askedFor(life, service) : ""));
        if (life.chance().is(0.7)) {
            var paper = HallEvent.PrintState.PRINTED;
            notes(life, new HandedItem.OfPrint(list.getLast().origin().key(), paper));
        }
    }

    /** A request that it gave up waiting for: come and its answer lost, or still on its way. */
    private String askedFor(Life life, Service service) {
        var origin = new Origin(CODE, life.key(), "a ticket, please");
        var issue =
                new HallCommand.Issue(
                        service.code(), "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
        if (life.chance().is(0.7)) {
            life.tell(issue, origin);
        } else {
            life.agenda().in(life.chance().minutes(1, 120), () -> comesLate(life, issue, origin));
        }
        return origin.key();
    }

    /** After its hand-over it has no effect any more. */
    private void comesLate(Life life, HallCommand issue, Origin origin) {
        boolean handedOver = isHandedOver(life, origin.key());
        Decision decision = life.tell(issue, origin);
        Violation.unless(
                !handedOver || decision.equals(Decision.refused(Refusal.KEY_REUSED)),
                life.day().seq(),
                Invariant.KEY_ONCE);
    }

    private boolean isHandedOver(Life life, String askedAs) {
        return list.subList(0, (int) acknowledged(life)).stream()
                .anyMatch(
                        s ->
                                s.command.item() instanceof HandedItem.OfTicket t
                                        && t.askedAs().equals(askedAs)
                                        && t.day().equals(life.day().date()));
    }

    private void notes(Life life, HandedItem item) {
        long n = list.size() + 1L;
        boolean uncertain = life.chance().is(0.1);
        var command =
                new HallCommand.HandOver(
                        CODE, INSTALLATION, n, life.agenda().now(), uncertain, item);
        list.add(new Sent(command, new Origin(CODE, life.key(), "")));
    }

    private long acknowledged(Life life) {
        return life.day().series().find(INSTALLATION).map(Series::handedOver).orElse(0L);
    }

    private void handsOver(Life life) {
        hears(life);
        while (acknowledged(life) < list.size()) {
            long next = acknowledged(life) + 1;
            long from = Math.clamp(next + life.chance().below(7) - 4, 1, list.size());
            int many = 1 + life.chance().below(8);
            int to = (int) Math.min(list.size(), from - 1 + many);
            list.subList((int) from - 1, to).forEach(s -> sends(life, s));
        }
    }

    private static void sends(Life life, Sent sent) {
        life.passTime();
        long seq = life.day().seq();
        long next = life.day().series().find(INSTALLATION).map(s -> s.handedOver() + 1).orElse(1L);
        long n = sent.command.n();
        Decision decision = life.tell(sent.command, sent.origin);
        boolean gap = decision.equals(Decision.refused(Refusal.HAND_OVER_GAP));
        Violation.unless(
                gap == n > next && (n == next) == life.day().seq() > seq,
                life.day().seq(),
                Invariant.HANDED_OVER_IN_ORDER);
    }
}

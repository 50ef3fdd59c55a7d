package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.hall.HallCommand.Visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A kiosk that works without its server, and hands over what it did: its list, in a test's hands.
 */
final class OfflineKiosk {
    static final String INSTALLATION = "0123456789abcdef0123456789abcdef";

    private final HallFixture hall;
    private final String code;
    private final String installation;
    private final List<Sent> list = new ArrayList<>();
    private String keys = "outbox-item-%08d";

    /** An item of the list, with the key that was made for it. */
    record Sent(HallCommand.HandOver command, Origin origin) {}

    private OfflineKiosk(HallFixture hall, String code, String installation) {
        this.hall = hall;
        this.code = code;
        this.installation = installation;
    }

    /** The hall's kiosk, which has its letter. */
    static OfflineKiosk granted(HallFixture hall) {
        return granted(hall, "kiosk-1", INSTALLATION);
    }

    static OfflineKiosk granted(HallFixture hall, String code, String installation) {
        hall.done(new HallCommand.GrantSeries(code, installation));
        return new OfflineKiosk(hall, code, installation);
    }

    /** Another one with a copy of its card, before it has done anything. */
    OfflineKiosk copied() {
        var copy = new OfflineKiosk(hall, code, installation);
        copy.keys = "copys-item-%09d";
        return copy;
    }

    /** Sends items in one request; what becomes of each. */
    List<Decision> sendsTogether(List<Sent> items) {
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < items.size(); i++) {
            Sent sent = items.get(i);
            List<HallCommand.Handed> before =
                    i == 0
                            ? List.of()
                            : List.of(handed(items.getFirst()), handed(items.get(i - 1)));
            decisions.add(hall.tell(after(sent.command, before), sent.origin));
        }
        return decisions;
    }

    private static HallCommand.HandOver after(
            HallCommand.HandOver c, List<HallCommand.Handed> before) {
        return new HallCommand.HandOver(
                c.kiosk(), c.installation(), c.n(), c.at(), c.uncertain(), c.item(), before);
    }

    private static HallCommand.Handed handed(Sent sent) {
        HallCommand.HandOver c = sent.command;
        return new HallCommand.Handed(c.n(), sent.origin.key(), c.at(), c.uncertain());
    }

    String letter() {
        return hall.day().series().get(installation).letter();
    }

    long handedOver() {
        return hall.day().series().get(installation).handedOver();
    }

    /** Gives a ticket for identity cards at a time of today. */
    Sent gives(String number, String time) {
        return gives(number, hall.day().date(), "ktp", time, "");
    }

    /** Gives one in place of a request that nobody answered. */
    Sent givesInsteadOf(String key, String number, String time) {
        return gives(number, hall.day().date(), "ktp", time, key);
    }

    Sent gives(String number, LocalDate day, String service, String time, String askedAs) {
        return notes(ticket(number, day, service, askedAs), HallFixture.instant(day, time), false);
    }

    static HandedItem.OfTicket ticket(
            String number, LocalDate day, String service, String askedAs) {
        return new HandedItem.OfTicket(number, day, service, "", "id", "SFA4AABV", askedAs);
    }

    /** Does something at a time of which it can be certain, or not. */
    Sent notes(HandedItem item, Instant at, boolean uncertain) {
        long n = list.size() + 1L;
        var command = new HallCommand.HandOver(code, installation, n, at, uncertain, item);
        var sent = new Sent(command, new Origin(code, keys.formatted(n), ""));
        list.add(sent);
        return sent;
    }

    Sent rates(Visit visit, int score, String time) {
        var item = new HandedItem.OfRating(visit, score, HallEvent.Source.TOUCH);
        return notes(item, HallFixture.instant(hall.day().date(), time), false);
    }

    static String key(long n) {
        return "outbox-item-%08d".formatted(n);
    }

    /** Sends an item; what becomes of it. */
    Decision sends(Sent sent) {
        return hall.tell(sent.command, sent.origin);
    }

    /** Sends an item that is taken; what it made. */
    List<HallEvent> handsOver(Sent sent) {
        return assertInstanceOf(Decision.Accepted.class, sends(sent)).events();
    }

    List<Sent> list() {
        return List.copyOf(list);
    }
}

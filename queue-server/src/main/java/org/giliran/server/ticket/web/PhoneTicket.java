package org.giliran.server.ticket.web;

import org.giliran.api.ticket.TicketPage;
import org.giliran.api.ticket.TicketStatus;
import org.giliran.program.Html;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What a ticket looks like on its owner's phone: each state in HTML, in one language. */
final class PhoneTicket {
    /** What stands for the state of a ticket while everybody leaves the building. */
    private static final String LEAVES = "LEAVE";

    private final TicketStatus status;
    private final Ticket ticket;
    private final PhoneWords words;
    private final PhoneParts parts;
    private final PhoneActs acts;

    private PhoneTicket(HallDay day, TicketStatus status, Ticket ticket, PhoneWords words) {
        this.status = status;
        this.ticket = ticket;
        this.words = words;
        this.parts = new PhoneParts(day, status, words);
        this.acts = new PhoneActs(status, words, parts);
    }

    /** The page of a ticket at an instant. */
    static TicketPage of(HallDay day, TicketStatus status, Ticket ticket, String language) {
        var words = PhoneWords.of(language, day.setUp().hall().zone());
        var page = new PhoneTicket(day, status, ticket, words);
        return new TicketPage(
                status.version(),
                status.hall(),
                status.day(),
                status.now(),
                status.number(),
                status.state(),
                page.title(),
                page.html());
    }

    /** What a tab says that nobody looks at. */
    private String title() {
        Map<String, ?> values =
                Map.of(
                        "number",
                        status.number(),
                        "count",
                        Objects.requireNonNullElse(status.ahead(), 0),
                        "counter",
                        words.plain(status.counterName()),
                        "hall",
                        words.plain(status.hallName()));
        String key =
                switch (ticket.state()) {
                    case TicketState.Waiting _ ->
                            parts.isNext() ? "phone.tab.next" : "phone.tab.waiting";
                    case TicketState.Called _ -> "phone.tab.called";
                    default -> "phone.tab.other";
                };
        return words.texts().get(key, values);
    }

    private String html() {
        boolean leaves = parts.mustLeave() && ticket.isOpen();
        return """
        %s<div class="ticket ticket--%s" data-testid="ticket" data-state="%s" data-calls="%d">
        %s</div>
        """
                .formatted(
                        leaves ? "" : parts.paused(),
                        leaves ? LEAVES : status.state(),
                        leaves ? LEAVES : status.state(),
                        leaves ? 0 : calls(),
                        leaves ? parts.leave() : state());
    }

    /** How often it was called: each time the phone may stir. */
    private int calls() {
        return ticket.state() instanceof TicketState.Called called ? called.calls() : 0;
    }

    private String state() {
        return switch (ticket.state()) {
            case TicketState.Waiting _ -> waiting();
            case TicketState.Called called -> called(called);
            case TicketState.BeingServed _ ->
                    parts.number()
                            + parts.told("phone.serving", words.say("phone.servingAt", counter()))
                            + parts.steps()
                            + parts.why();
            case TicketState.Parked parked ->
                    parts.number()
                            + parts.told("phone.parked", lead("phone.parked.lead", parked.until()))
                            + parts.ready()
                            + parts.steps()
                            + acts.own();
            case TicketState.Missed missed -> parts.number() + missed(missed);
            case TicketState.Finished finished ->
                    parts.number() + plain("phone.finished") + acts.rating(finished.score());
            case TicketState.Cancelled _ -> parts.number() + plain("phone.cancelled");
            case TicketState.Lapsed _ -> parts.number() + plain("phone.lapsed");
        };
    }

    private String waiting() {
        return parts.number()
                + parts.ahead()
                + parts.vibrate()
                + parts.ready()
                + parts.steps()
                + acts.own()
                + parts.why()
                + parts.lastCalls()
                + parts.keepOpen();
    }

    private String called(TicketState.Called called) {
        String again =
                called.calls() < 2 ? "" : words.say("phone.called.again", "count", called.calls());
        return """
        <div class="called called--new" role="alert">
        <p class="called__turn">%s</p>
        <h1 class="number called__number" data-testid="number">%s</h1>
        <p class="called__goto" data-testid="go-to">%s</p>
        <p class="called__again" data-testid="call-again">%s</p>
        </div>
        %s\
        """
                .formatted(
                        words.say("phone.called"),
                        Html.escaped(status.number()),
                        goTo(),
                        again,
                        parts.why());
    }

    /** The counter stands out: the rest he knows. */
    private String goTo() {
        String counter = "<strong>" + words.name(status.counterName()) + "</strong>";
        return words.say("phone.goTo").replace("{counter}", counter);
    }

    private Map<String, String> counter() {
        return Map.of("counter", words.plain(status.counterName()));
    }

    /** Whoever is still in time reads where to go and until when; then he needs another number. */
    private String missed(TicketState.Missed missed) {
        String counter = parts.counter(missed.counter());
        String lead =
                status.now().isBefore(missed.returnBy())
                        ? lead("phone.missed.return", missed.returnBy())
                        : words.say("phone.missed.lead");
        return parts.told("phone.missed", lead.replace("{counter}", counter));
    }

    private String lead(String key, Instant time) {
        return words.say(key, "time", words.clockWithZone(time));
    }

    private String plain(String key) {
        return parts.told(key, words.say(key + ".lead"));
    }
}

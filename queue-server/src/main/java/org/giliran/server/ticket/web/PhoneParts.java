package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.api.board.HallPaused;
import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.Step;
import org.giliran.api.ticket.TicketStatus;
import org.giliran.program.Html;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.HallDay;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pieces of which the states of the phone page are made: each is HTML, or empty. */
record PhoneParts(HallDay day, TicketStatus status, PhoneWords words) {
    /** Of a number that fits in full size: {@code A-017}. */
    private static final int USUAL_LENGTH = 5;

    String paused() {
        HallPaused paused = status.paused();
        if (paused == null) {
            return "";
        }
        String reason =
                paused.reasonName() == null ? paused.reason() : words.plain(paused.reasonName());
        return """
        <p class="banner banner--alert" role="alert" data-testid="hall-paused">%s</p>
        """
                .formatted(
                        words.say(
                                "hallPaused",
                                Map.of("time", words.clock(paused.since()), "reason", reason)));
    }

    boolean mustLeave() {
        return status.paused() != null && status.paused().mustLeave();
    }

    /** In place of everything else: who has a counter or a time in view stays. */
    String leave() {
        var other = PhoneWords.of(words.language().equals("id") ? "en" : "id", words.zone());
        return """
        <div class="called called--leave" role="alert" data-testid="leave">
        <h1>%s</h1>
        <p>%s</p>
        <div lang="%s"><p class="called__leave">%s</p>
        <p>%s</p></div>
        <p class="called__kept">%s</p>
        </div>
        """
                .formatted(
                        words.say("phone.leave"),
                        words.say("phone.leave.how"),
                        other.language(),
                        other.say("phone.leave"),
                        other.say("phone.leave.how"),
                        words.say("phone.leave.number", "number", status.number()));
    }

    String number() {
        return """
        <div class="ticket__who">
        <p class="muted">%s</p>
        <h1 class="number ticket__number%s" data-testid="number">%s</h1>
        <p class="ticket__service">%s</p>
        </div>
        """
                .formatted(
                        words.say("phone.number"),
                        status.number().length() > USUAL_LENGTH ? " ticket__number--long" : "",
                        Html.escaped(status.number()),
                        words.name(status.serviceName()));
    }

    /** What has become of the ticket, and what to do about it. */
    String told(String key, String lead) {
        return """
        <div class="card ticket__told" role="status">
        <h2 class="ticket__title">%s</h2>
        <p data-testid="lead">%s</p>
        </div>
        """
                .formatted(words.say(key), lead);
    }

    String ahead() {
        return """
        <div class="card ticket__ahead">
        <div role="status">%s</div>
        %s</div>
        """
                .formatted(people(), estimate());
    }

    boolean isNext() {
        return Integer.valueOf(0).equals(status.ahead());
    }

    private String people() {
        int ahead = Objects.requireNonNullElse(status.ahead(), 0);
        if (isNext()) {
            return """
            <p class="ticket__title" data-testid="ahead">%s</p><p>%s</p>\
            """
                    .formatted(words.say("phone.ahead.next"), words.say("phone.ahead.nextLead"));
        }
        return """
        <p class="ticket__count" data-testid="ahead">%d</p><p class="ticket__people">%s</p>\
        """
                .formatted(ahead, words.count("phone.ahead", ahead));
    }

    /** A range of clock times; never one time. */
    private String estimate() {
        Estimate estimate = status.estimate();
        if (estimate == null) {
            return "";
        }
        var from = status.now().plus(Duration.ofMinutes(estimate.fromMinutes()));
        var to = status.now().plus(Duration.ofMinutes(estimate.toMinutes()));
        String range =
                words.say(
                        "phone.estimate.range",
                        Map.of("from", words.clock(from), "to", words.clockWithZone(to)));
        return """
        <div class="ticket__estimate">
        <p>%s</p>
        <p class="ticket__range" data-testid="estimate">%s</p>
        <p class="muted ticket__note">%s</p>
        </div>
        """
                .formatted(words.say("phone.estimate"), range, words.say("phone.estimate.note"));
    }

    /** What to have at hand; the phone keeps what has been ticked off. */
    String ready() {
        Service.Standard standard =
                day.setUp()
                        .findService(status.service())
                        .map(Service::standard)
                        .orElse(Service.Standard.NONE);
        String fee =
                standard.fee().isEmpty()
                        ? ""
                        : "<p data-testid=\"fee\">%s</p>\n"
                                .formatted(
                                        words.say("phone.ready.fee", "fee", plain(standard.fee())));
        String papers =
                IntStream.range(0, standard.requirements().size())
                        .mapToObj(i -> paper(i, standard.requirements().get(i)))
                        .collect(Collectors.joining());
        if (papers.isEmpty() && fee.isEmpty()) {
            return "";
        }
        String list = papers.isEmpty() ? "" : "<ul>\n" + papers + "</ul>\n";
        return section("ready", "phone.ready", list + fee);
    }

    private String paper(int at, Name name) {
        return """
        <li><label class="ready__one"><input type="checkbox" data-keep="%s.%d" />\
        <span>%s</span></label></li>
        """
                .formatted(Html.escaped(status.service()), at, words.name(name));
    }

    private String plain(Name name) {
        return words.plain(new Names(name.id(), name.en()));
    }

    /** The way of a visit: what is done, what is now, what is to come. Nothing for one step. */
    String steps() {
        if (status.steps().size() < 2) {
            return "";
        }
        String steps = status.steps().stream().map(this::step).collect(Collectors.joining());
        return section("steps", "phone.steps", "<ol>\n" + steps + "</ol>\n");
    }

    private String step(Step step) {
        return """
        <li class="way__one way__one--%s" data-state="%s"><span>%s</span> \
        <span class="muted">%s</span></li>
        """
                .formatted(
                        step.state(),
                        step.state(),
                        words.name(step.name()),
                        words.say("phone.steps." + step.state()));
    }

    /** Proof that the line moves. */
    String lastCalls() {
        String calls = status.lastCalls().stream().map(this::call).collect(Collectors.joining());
        String none = "<p class=\"muted\">%s</p>\n".formatted(words.say("phone.lastCalls.none"));
        String list = calls.isEmpty() ? none : "<ul>\n" + calls + "</ul>\n";
        return section("last", "phone.lastCalls", list);
    }

    private String call(TicketStatus.LastCall call) {
        return """
        <li class="last__one"><span class="number">%s</span> <span>%s</span> \
        <span class="muted">%s</span></li>
        """
                .formatted(
                        Html.escaped(call.number()),
                        words.name(day.setUp().counter(call.counter()).name()),
                        words.clock(call.at()));
    }

    /** A counter as it stands out in a sentence. */
    String counter(String code) {
        return "<strong>" + words.name(day.setUp().counter(code).name()) + "</strong>";
    }

    String section(String name, String titleKey, String content) {
        return """
        <section class="part %s" data-testid="%s">
        <h2>%s</h2>
        %s</section>
        """
                .formatted(name, name, words.say(titleKey), content);
    }

    /** The page's script fills it in when it is opened. */
    String why() {
        return """
        <details class="why">
        <summary data-testid="why">%s</summary>
        <div class="card why__body" data-testid="why-text" data-own>\
        <p>%s</p></div>
        </details>
        """
                .formatted(
                        words.say(status.ahead() == null ? "phone.why" : "phone.why.notYet"),
                        words.say("loading"));
    }

    /** The touch that browsers want before a page may vibrate: shown where a phone can. */
    String vibrate() {
        return """
        <div class="stir" data-own hidden>
        <button class="button" data-vibrate data-testid="vibrate">%s</button>
        <p class="muted" role="status" data-vibrates hidden>%s</p>
        </div>
        """
                .formatted(words.say("phone.vibrate"), words.say("phone.vibrate.on"));
    }

    String keepOpen() {
        return "<p class=\"muted keep\">%s</p>\n".formatted(words.say("phone.keepOpen"));
    }
}

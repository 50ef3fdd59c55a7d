package org.giliran.server.ticket.web;

import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.TicketStatus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pieces of the phone page by which a visitor acts; its script sends what is touched. */
record PhoneActs(TicketStatus status, PhoneWords words, PhoneParts parts) {
    private static final List<String> MOUTHS =
            List.of(
                    "M30 72q20-22 40 0",
                    "M32 68q18-8 36 0",
                    "M31 63q19 13 38 0",
                    "M27 57q23 34 46 0z");

    /** Where the page's script says what was refused. */
    private static final String REFUSED =
            "<div role=\"alert\" data-testid=\"refusal\" data-own></div>\n";

    /** What a visitor can do with his own ticket; each is asked once more. */
    String own() {
        String late = Boolean.TRUE.equals(status.mayBeLate()) ? late() : "";
        String cancel =
                Boolean.TRUE.equals(status.mayCancel())
                        ? command("phone.cancel", "cancel", "danger", words.say("phone.cancel.ask"))
                        : "";
        return late.isEmpty() && cancel.isEmpty()
                ? ""
                : "<div class=\"own\">\n%s%s%s</div>\n".formatted(REFUSED, late, cancel);
    }

    /**
     * Offered when it helps. Whoever waits for longer than a number is put off for would be back in
     * his place before anybody missed him, and had done it in vain; he is told so instead.
     */
    private String late() {
        int minutes = parts.day().setUp().rules().parkMinutes();
        Estimate estimate = status.estimate();
        if (estimate == null || estimate.fromMinutes() < minutes) {
            return command("phone.late", "late", "primary", ask(minutes));
        }
        var from = status.now().plus(Duration.ofMinutes(estimate.fromMinutes()));
        return """
        <p class="muted own__early" data-testid="own-late-early">%s</p>
        """
                .formatted(words.say("phone.late.early", "time", words.clockWithZone(from)));
    }

    /** As the hall's rule has it: for how long, and until when if it is done now. */
    private String ask(int minutes) {
        var until = status.now().plus(Duration.ofMinutes(minutes));
        return words.say(
                "phone.late.ask", Map.of("minutes", minutes, "time", words.clockWithZone(until)));
    }

    private String command(String key, String name, String kind, String asked) {
        return """
        <details class="own__one" name="own">
        <summary class="button" data-testid="own-%s">%s</summary>
        <div class="card own__ask">
        <p>%s</p>
        <button class="button button--%s" data-send="%s" data-testid="own-%s-yes">%s</button>
        <button class="button button--quiet" data-close data-testid="own-%s-no">%s</button>
        </div>
        </details>
        """
                .formatted(
                        name,
                        words.say(key),
                        asked,
                        kind,
                        name,
                        name,
                        words.say(key + ".yes"),
                        name,
                        words.say("phone.no"));
    }

    /** Four faces, once. */
    String rating(int score) {
        if (score > 0) {
            return """
            <p class="card rated" role="status" data-testid="rated">%s</p>
            """
                    .formatted(words.say("phone.rate.thanks"));
        }
        String faces =
                IntStream.rangeClosed(1, MOUTHS.size())
                        .mapToObj(this::face)
                        .collect(Collectors.joining());
        String asked = "<div class=\"rate__faces\">\n" + faces + "</div>\n";
        return parts.section("rate", "phone.rate", REFUSED + asked);
    }

    private String face(int score) {
        return """
        <button class="rate__one" data-send="rating" data-score="%d" data-testid="rate-%d">\
        <svg class="face" viewBox="0 0 100 100" aria-hidden="true"><circle cx="50" cy="50" r="46"/>\
        <path d="M34 40v4M66 40v4"/><path d="%s"/></svg><span>%s</span></button>
        """
                .formatted(score, score, MOUTHS.get(score - 1), words.say("phone.score." + score));
    }
}

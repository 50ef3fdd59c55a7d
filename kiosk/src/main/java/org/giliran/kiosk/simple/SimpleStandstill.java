package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.HallPaused;

import java.util.Map;

/**
 * The inside of the first page while the whole hall stands still; {@code standstill.mjs} says the
 * same on the touch page.
 */
record SimpleStandstill(SimpleFrame frame, HallPaused paused) {
    String body() {
        if (!paused.mustLeave()) {
            return said(frame.texts(), "stopped", "");
        }
        String order = said(frame.texts(), "leave", "leave.how");
        return order + said(frame.otherTexts(), "leave", "leave.how");
    }

    private String said(SimpleTexts texts, String title, String what) {
        var name = paused.reasonName();
        String reason = name == null ? paused.reason() : texts.name(name);
        String since =
                texts.lookup()
                        .get(
                                "stopped.since",
                                Map.of(
                                        "reason",
                                        reason,
                                        "time",
                                        frame.time(paused.since(), texts)));
        return "<div class=\"stands%s\" lang=\"%s\" data-testid=\"hall-paused-%s\"><h2>%s</h2>%s<p>%s</p><p>%s</p></div>"
                .formatted(
                        what.isEmpty() ? "" : " leave",
                        texts.language(),
                        texts.language(),
                        escaped(texts.say(title)),
                        what.isEmpty() ? "" : "<p><b>" + escaped(texts.say(what)) + "</b></p>",
                        escaped(since),
                        escaped(texts.say("stopped.numbers")));
    }
}

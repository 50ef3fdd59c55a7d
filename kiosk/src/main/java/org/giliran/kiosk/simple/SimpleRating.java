package org.giliran.kiosk.simple;

import static org.giliran.program.Html.escaped;

import org.giliran.api.board.KioskHome.CounterName;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The inside of the page on which a visit is rated: by its counter, for nobody can type here. */
record SimpleRating(SimpleFrame frame, List<CounterName> counters) {
    private static final int BEST = 4;

    String body(String key, String counter) {
        return counters.stream()
                .filter(one -> one.code().equals(counter))
                .findFirst()
                .map(one -> scores(key, one))
                .orElseGet(this::choices);
    }

    private String choices() {
        return "<h2>"
                + escaped(frame.texts().say("rate.where"))
                + "</h2>"
                + counters.stream().map(this::choice).collect(Collectors.joining());
    }

    private String choice(CounterName one) {
        String address = "/simple/rate" + frame.chosen().query("counter", one.code());
        return frame.link(
                "counter-" + one.code(), address, frame.texts().name(one.name()), "choice");
    }

    private String scores(String key, CounterName one) {
        String buttons =
                IntStream.rangeClosed(1, BEST).mapToObj(this::score).collect(Collectors.joining());
        return "<h2>%s · %s</h2><form method=\"post\" action=\"/simple/rate\">%s%s%s</form>"
                .formatted(
                        escaped(frame.texts().say("rate.how")),
                        escaped(frame.texts().name(one.name())),
                        frame.carried(key),
                        SimpleFrame.hidden("counter", one.code()),
                        buttons);
    }

    private String score(int score) {
        return "<button class=\"touch choice\" name=\"score\" value=\"%d\" data-testid=\"score-%d\"><span>%s</span></button>"
                .formatted(score, score, escaped(frame.texts().say("score." + score)));
    }
}

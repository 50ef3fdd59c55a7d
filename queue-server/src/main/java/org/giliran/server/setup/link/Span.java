package org.giliran.server.setup.link;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A span of a business day as a file has it, with where it stands.
 *
 * @param begins minutes after the day's start
 * @param ends minutes after the day's start, more than {@code begins}, 1,440 at most
 */
record Span(LocalTime from, LocalTime to, int begins, int ends, YamlItem item) {
    private static final int DAY = 24 * 60;

    /** A text such as {@code 08:00-15:00}. */
    static Optional<Span> read(YamlItem item, LocalTime dayStartsAt) {
        String text = item.text();
        String[] ends = text == null ? new String[0] : text.split("-", -1);
        if (ends.length != 2 || !Times.isTime(ends[0]) || !Times.isEnd(ends[1])) {
            item.problem("expected a span such as \"08:00-15:00\"" + YamlItem.found(text));
            return Optional.empty();
        }
        return between(item, ends[0], ends[1], dayStartsAt);
    }

    /** The fields {@code from} and {@code to} of a map. */
    static Optional<Span> read(YamlItem item, YamlMap map, LocalTime dayStartsAt) {
        String from = map.text("from", Times::isTime, "a time such as \"08:00\"");
        String to = map.text("to", Times::isEnd, "a time such as \"15:00\"");
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : between(item, from, to, dayStartsAt);
    }

    private static Optional<Span> between(
            YamlItem item, String from, String to, LocalTime dayStartsAt) {
        var span = of(LocalTime.parse(from), Times.end(to), item, dayStartsAt);
        if (span.begins >= span.ends) {
            item.problem(
                    ("expected an end after the beginning, in a day that lasts from %s to %s;"
                                    + " found '%s-%s'")
                            .formatted(dayStartsAt, dayStartsAt, from, to));
            return Optional.empty();
        }
        return Optional.of(span);
    }

    static Span of(LocalTime from, LocalTime to, YamlItem item, LocalTime dayStartsAt) {
        int ends = minutes(to, dayStartsAt);
        return new Span(from, to, minutes(from, dayStartsAt), ends == 0 ? DAY : ends, item);
    }

    private static int minutes(LocalTime time, LocalTime dayStartsAt) {
        return Math.floorMod(time.toSecondOfDay() - dayStartsAt.toSecondOfDay(), 86_400) / 60;
    }

    /**
     * Says which spans do not come after those before them.
     *
     * @param apart minutes that must lie between two at least
     */
    static void checkOrder(List<Span> spans, int apart) {
        for (int i = 1; i < spans.size(); i++) {
            Span before = spans.get(i - 1);
            Span span = spans.get(i);
            if (span.begins < before.ends + apart) {
                span.item.problem(
                        "expected to begin %s %s, where %s-%s ends; found '%s'"
                                .formatted(
                                        apart > 0 ? "after" : "at or after",
                                        before.to,
                                        before.from,
                                        before.to,
                                        span.from));
            }
        }
    }

    boolean isIn(Span other) {
        return begins >= other.begins && ends <= other.ends;
    }

    int minutes() {
        return ends - begins;
    }
}

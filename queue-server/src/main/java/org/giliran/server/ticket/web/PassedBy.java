package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.api.ticket.WhyStatus;
import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Passing;
import org.giliran.server.hall.Ticket;
import org.giliran.ui.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells a visitor how often somebody who came later was called before him, and why. */
final class PassedBy {
    private static final Texts INDONESIAN = Texts.load("reason", "id");
    private static final Texts ENGLISH = Texts.load("reason", "en");

    private PassedBy() {}

    /** Null when nobody was. */
    static WhyStatus.@Nullable Passed of(HallDay day, Ticket ticket) {
        int count = Passing.count(day, ticket);
        return count == 0
                ? null
                : new WhyStatus.Passed(
                        count, words("passedBy", count), rules(Passing.of(day, ticket)));
    }

    private static List<WhyStatus.Before> rules(List<Passing> passings) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        passings.forEach(p -> counts.merge(p.rule(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> rule(e.getKey(), e.getValue()))
                .sorted(Collections.reverseOrder((a, b) -> a.count() - b.count()))
                .toList();
    }

    /** What that many calls by a rule are to somebody whom they went past. */
    static WhyStatus.Before rule(Rule rule, int count) {
        return new WhyStatus.Before(rule.name(), count, words("passedBy." + rule.name(), count));
    }

    private static Names words(String key, int count) {
        return new Names(INDONESIAN.count(key, count), ENGLISH.count(key, count));
    }
}

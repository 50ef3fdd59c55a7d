package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.api.counter.CallReason;
import org.giliran.server.calling.Reason;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.platform.Words;
import org.giliran.ui.Texts;

import java.util.List;
import java.util.Map;

/** Puts the stored reason of a call into words, in both languages. */
public final class ReasonWords {
    private static final Texts INDONESIAN = Texts.load("reason", "id");
    private static final Texts ENGLISH = Texts.load("reason", "en");

    private ReasonWords() {}

    /** The reason of a call; {@code offered} gives the names of reason codes. */
    public static CallReason of(Reason reason, List<Reasons.Reason> offered) {
        Name why =
                Reasons.find(reason.code(), offered).orElse(new Name(reason.code(), reason.code()));
        CallReason.RunnerUp runnerUp =
                new CallReason.RunnerUp(reason.runnerUp(), reason.runnerUpCountedWaitSeconds());
        return new CallReason(
                reason.rule().name(),
                reason.countedWaitSeconds(),
                reason.runnerUp().isEmpty() ? null : runnerUp,
                reason.passed(),
                reason.atLimit(),
                Words.orNull(reason.code()),
                new Names(
                        sentence(INDONESIAN, reason, why.id()),
                        sentence(ENGLISH, reason, why.en())));
    }

    /**
     * The reason of a call as it is read while the visitor is at the counter: who comes next is
     * told as it is now, not as it was when he was called. The figures stay those of the call.
     *
     * @param next the number that comes next now; empty: nobody does
     * @param calls whether the counter goes on to call; else nothing is said of who comes next
     */
    public static CallReason now(
            Reason reason, List<Reasons.Reason> offered, String next, boolean calls) {
        CallReason then = of(reason, offered);
        Names rule = rule(reason, offered);
        return new CallReason(
                then.rule(),
                then.countedWaitSeconds(),
                then.runnerUp(),
                then.passed(),
                then.atLimit(),
                then.reasonCode(),
                calls
                        ? new Names(
                                rule.id() + " " + nextNow(INDONESIAN, next),
                                rule.en() + " " + nextNow(ENGLISH, next))
                        : rule);
    }

    private static String nextNow(Texts texts, String next) {
        return next.isEmpty()
                ? texts.get("nobodyNow")
                : texts.get("runnerUp", Map.of("runnerUp", next));
    }

    /** The rule alone, in words: it names nobody else. */
    static Names rule(Reason reason, List<Reasons.Reason> offered) {
        Name why =
                Reasons.find(reason.code(), offered).orElse(new Name(reason.code(), reason.code()));
        return new Names(
                rule(INDONESIAN, reason, values(INDONESIAN, reason, why.id())),
                rule(ENGLISH, reason, values(ENGLISH, reason, why.en())));
    }

    private static String rule(Texts texts, Reason reason, Map<String, ?> values) {
        String passed = reason.passed() > 0 ? " " + texts.get("passed", values) : "";
        return texts.get(reason.rule().name(), values) + passed;
    }

    private static String sentence(Texts texts, Reason reason, String why) {
        var values = values(texts, reason, why);
        String rule = rule(texts, reason, values);
        String next =
                reason.runnerUp().isEmpty()
                        ? texts.get("nobodyElse")
                        : texts.get("runnerUp", values);
        return rule + " " + next;
    }

    private static Map<String, ?> values(Texts texts, Reason reason, String why) {
        int minutes = reason.countedWaitSeconds() / 60;
        return Map.of(
                "minutes",
                minutes < 1 ? texts.get("lessThanOne") : minutes,
                "passed",
                reason.passed(),
                "runnerUp",
                reason.runnerUp(),
                "why",
                why);
    }
}

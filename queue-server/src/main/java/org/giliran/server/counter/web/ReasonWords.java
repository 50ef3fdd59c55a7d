package org.giliran.server.counter.web;

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
final class ReasonWords {
    private static final Texts INDONESIAN = Texts.load("reason", "id");
    private static final Texts ENGLISH = Texts.load("reason", "en");

    private ReasonWords() {}

    /** The reason of a call; {@code offered} gives the names of reason codes. */
    static CallReason of(Reason reason, List<Reasons.Reason> offered) {
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

    private static String sentence(Texts texts, Reason reason, String why) {
        var values =
                Map.of(
                        "minutes",
                        reason.countedWaitSeconds() / 60,
                        "passed",
                        reason.passed(),
                        "runnerUp",
                        reason.runnerUp(),
                        "runnerUpMinutes",
                        reason.runnerUpCountedWaitSeconds() / 60,
                        "why",
                        why);
        String rule = texts.get(reason.rule().name(), values);
        String passed = reason.passed() > 0 ? " " + texts.get("passed", values) : "";
        String next =
                reason.runnerUp().isEmpty()
                        ? texts.get("nobodyElse")
                        : texts.get("runnerUp", values);
        return rule + passed + " " + next;
    }
}

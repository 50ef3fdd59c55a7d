package org.giliran.server.counter.web;

import org.giliran.api.Names;
import org.giliran.api.counter.CallReason;
import org.giliran.server.calling.Reason;
import org.giliran.server.platform.Words;
import org.giliran.ui.Texts;

import java.util.Map;

/** Puts the stored reason of a call into words, in both languages. */
final class ReasonWords {
    private static final Texts INDONESIAN = Texts.load("reason", "id");
    private static final Texts ENGLISH = Texts.load("reason", "en");

    private ReasonWords() {}

    static CallReason of(Reason reason) {
        CallReason.RunnerUp runnerUp =
                new CallReason.RunnerUp(reason.runnerUp(), reason.runnerUpCountedWaitSeconds());
        return new CallReason(
                reason.rule().name(),
                reason.countedWaitSeconds(),
                reason.runnerUp().isEmpty() ? null : runnerUp,
                reason.passed(),
                reason.atLimit(),
                Words.orNull(reason.code()),
                new Names(sentence(INDONESIAN, reason), sentence(ENGLISH, reason)));
    }

    private static String sentence(Texts texts, Reason reason) {
        var values =
                Map.of(
                        "minutes", reason.countedWaitSeconds() / 60,
                        "passed", reason.passed(),
                        "runnerUp", reason.runnerUp(),
                        "runnerUpMinutes", reason.runnerUpCountedWaitSeconds() / 60,
                        "code", reason.code());
        String rule = texts.get(reason.rule().name(), values);
        String next =
                reason.runnerUp().isEmpty()
                        ? texts.get("nobodyElse")
                        : texts.get("runnerUp", values);
        return rule + " " + next;
    }
}

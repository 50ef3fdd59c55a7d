package org.giliran.server.replay;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.CallRules.Kind;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.SetUp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule by which a day is lived once more.
 *
 * @param kind empty for first come, first served
 * @param priorityCalls of a ratio; 0: as the hall has it
 */
public record Rule(Optional<Kind> kind, int priorityCalls, int regularCalls) {
    /** What can be asked for. */
    public static final String EXPECTED =
            "head-start, strict, ratio, ratio:P:Q such as ratio:2:1, or fifo";

    private static final Pattern RATIO = Pattern.compile("ratio[: ]([1-9]\\d?):([1-9]\\d?)");

    /** The rule of a word; upper case and underscores are taken, too. */
    public static Optional<Rule> find(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        Matcher ratio = RATIO.matcher(plain);
        if (ratio.matches()) {
            return Optional.of(
                    new Rule(
                            Optional.of(Kind.RATIO),
                            Integer.parseInt(ratio.group(1)),
                            Integer.parseInt(ratio.group(2))));
        }
        return switch (plain) {
            case "head-start" -> Optional.of(of(Kind.HEAD_START));
            case "strict", "strict-priority" -> Optional.of(of(Kind.STRICT_PRIORITY));
            case "ratio" -> Optional.of(of(Kind.RATIO));
            case "fifo" -> Optional.of(new Rule(Optional.empty(), 0, 0));
            default -> Optional.empty();
        };
    }

    private static Rule of(Kind kind) {
        return new Rule(Optional.of(kind), 0, 0);
    }

    /** The rule that a hall has. */
    static Rule of(SetUp setUp) {
        return of(setUp.callPolicy().kind());
    }

    /** A hall under this rule; its overtaking limit stays. */
    SetUp over(SetUp setUp) {
        CallRules own = setUp.callPolicy();
        var rules =
                new CallRules(
                        kind.orElse(Kind.HEAD_START),
                        own.overtakingLimit(),
                        priorityCalls == 0 ? own.priorityCalls() : priorityCalls,
                        regularCalls == 0 ? own.regularCalls() : regularCalls);
        return new SetUp(
                setUp.hall(),
                setUp.services(),
                kind.isPresent() ? setUp.priorityClasses() : withoutHeadStarts(setUp),
                setUp.zones(),
                setUp.counters(),
                setUp.kiosks(),
                setUp.displays(),
                rules,
                setUp.reasons(),
                setUp.opening(),
                setUp.rules(),
                setUp.groups());
    }

    private static List<PriorityClass> withoutHeadStarts(SetUp setUp) {
        return setUp.priorityClasses().stream()
                .map(c -> new PriorityClass(c.code(), c.name(), 0))
                .toList();
    }

    /** In words, for a hall. */
    String words(SetUp setUp) {
        if (kind.isEmpty()) {
            return "first come, first served";
        }
        return words(over(setUp).callPolicy());
    }

    static String words(CallRules rules) {
        return switch (rules.kind()) {
            case HEAD_START -> "head start";
            case STRICT_PRIORITY -> "strict priority";
            case RATIO -> "ratio " + rules.priorityCalls() + ":" + rules.regularCalls();
        };
    }
}

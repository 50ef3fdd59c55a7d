package org.giliran.server.setup.link;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Reasons;
import org.giliran.server.catalogue.TicketRules;

import java.util.Arrays;
import java.util.List;

/** The maps of a set-up file about the hall's rules. */
final class Rules {
    private static final List<String> KINDS =
            Arrays.stream(CallRules.Kind.values()).map(Enum::name).toList();

    private Rules() {}

    static CallRules callPolicy(YamlMap file) {
        CallRules standard = CallRules.STANDARD;
        if (!file.has("callPolicy")) {
            return standard;
        }
        YamlMap map = file.map("callPolicy", "kind", "overtakingLimit", "ratio");
        String kind = map.text("kind", KINDS::contains, String.join(", ", KINDS));
        String ratio =
                map.text(
                        "ratio",
                        r -> r.matches("(?!0)\\d{1,2}:(?!0)\\d{1,2}"),
                        "calls with priority to regular ones, 1 to 99 each, such as \"2:1\"",
                        standard.priorityCalls() + ":" + standard.regularCalls());
        String[] calls = ratio.isEmpty() ? new String[] {"2", "1"} : ratio.split(":", -1);
        return new CallRules(
                kind.isEmpty() ? standard.kind() : CallRules.Kind.valueOf(kind),
                map.number("overtakingLimit", 1, 1_000, standard.overtakingLimit()),
                Integer.parseInt(calls[0]),
                Integer.parseInt(calls[1]));
    }

    static TicketRules tickets(YamlMap file) {
        if (!file.has("rules")) {
            return TicketRules.STANDARD;
        }
        TicketRules standard = TicketRules.STANDARD;
        YamlMap map =
                file.map(
                        "rules",
                        "callsMax",
                        "autoMissedSeconds",
                        "graceMinutes",
                        "silentMinutes",
                        "parkMinutes",
                        "parkMaxMinutes",
                        "forgottenMinutes",
                        "offlineTicketsMax");
        int parkMax = map.number("parkMaxMinutes", 1, 720, standard.parkMaxMinutes());
        return new TicketRules(
                map.number("callsMax", 1, 20, standard.callsMax()),
                map.number("autoMissedSeconds", 0, 3_600, standard.autoMissedSeconds()),
                map.number("graceMinutes", 0, 720, standard.graceMinutes()),
                map.number("silentMinutes", 0, 720, standard.silentMinutes()),
                map.number("parkMinutes", 1, parkMax, Math.min(parkMax, standard.parkMinutes())),
                parkMax,
                map.number("forgottenMinutes", 0, 1_440, standard.forgottenMinutes()),
                map.number("offlineTicketsMax", 0, 10_000, standard.offlineTicketsMax()));
    }

    static Reasons reasons(YamlMap file) {
        if (!file.has("reasons")) {
            return Reasons.NONE;
        }
        YamlMap map =
                file.map(
                        "reasons", "pause", "cancel", "call", "close", "transfer", "priorityClass");
        return new Reasons(
                map.list("pause", Rules::reason),
                map.list("cancel", Rules::reason),
                map.list("call", Rules::reason),
                map.list("close", Rules::reason),
                map.list("transfer", Rules::reason),
                map.list("priorityClass", Rules::reason));
    }

    private static Reasons.Reason reason(YamlItem item) {
        YamlMap map = item.map("code", "name");
        return new Reasons.Reason(Codes.of(map), map.name("name"));
    }
}

package org.giliran.server.setup.link;

import static org.giliran.server.setup.link.SetUpWriter.fields;

import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.Quota;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes what {@link Hours} reads. */
final class HoursWriter {
    private HoursWriter() {}

    /** What stands under {@code opening}: only what is said. */
    static Map<String, Object> opening(OpeningHours hours) {
        var map = new LinkedHashMap<String, Object>();
        if (!hours.week().isEmpty()) {
            map.put(
                    "week",
                    days(day -> hours.spansOf(day).stream().map(HoursWriter::span).toList()));
        }
        if (!hours.breaks().isEmpty()) {
            map.put(
                    "breaks",
                    days(day -> hours.breaksOf(day).stream().map(HoursWriter::pause).toList()));
        }
        if (!hours.holidays().isEmpty()) {
            map.put("holidays", hours.holidays().stream().map(HoursWriter::holiday).toList());
        }
        if (hours.lastTicketMinutes() >= 0) {
            map.put("lastTicketMinutes", hours.lastTicketMinutes());
        }
        if (hours.earlyMinutes() >= 0) {
            map.put("earlyMinutes", hours.earlyMinutes());
        }
        return map;
    }

    /** The days that have something, in the order of the week. */
    private static Map<String, Object> days(Function<DayOfWeek, List<?>> entries) {
        var map = new LinkedHashMap<String, Object>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<?> of = entries.apply(day);
            if (!of.isEmpty()) {
                map.put(Hours.key(day), of);
            }
        }
        return map;
    }

    private static String span(OpeningHours.DaySpan span) {
        return between(span.from(), span.to());
    }

    private static Object pause(OpeningHours.Break pause) {
        return pause.name().isEmpty()
                ? between(pause.from(), pause.to())
                : fields(
                        "from", pause.from().toString(),
                        "to", pause.to().toString(),
                        "name", SetUpWriter.name(pause.name()));
    }

    private static String between(LocalTime from, LocalTime to) {
        return from + "-" + to;
    }

    private static Map<String, Object> holiday(OpeningHours.Holiday holiday) {
        return fields("date", holiday.date().toString(), "name", SetUpWriter.name(holiday.name()));
    }

    static Map<String, Object> quota(Quota quota) {
        return fields(
                "perDay",
                quota.perDay(),
                "slots",
                quota.slots().stream()
                        .map(
                                s ->
                                        fields(
                                                "from", s.from().toString(),
                                                "to", s.to().toString(),
                                                "max", s.max()))
                        .toList());
    }
}

package org.giliran.kiosk.simple;

import org.giliran.api.Names;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The words of one language.
 *
 * @param language {@code id} or {@code en}
 */
public record SimpleTexts(String language, Lookup lookup) {
    /** A text of the touch page by its key, with values filled in; fails without one. */
    public interface Lookup {
        String get(String key, Map<String, ?> values);
    }

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    String say(String key) {
        return lookup.get(key, Map.of());
    }

    String say(String key, String name, Object value) {
        return lookup.get(key, Map.of(name, value));
    }

    String count(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".other"), "count", count);
    }

    /** No "0 to 5": nobody waits nought minutes. */
    String minutes(int from, int to) {
        if (from == 0) {
            return count("minutes.less", Math.max(1, to));
        }
        return from == to
                ? count("minutes", to)
                : lookup.get("minutesRange", Map.of("from", from, "to", to));
    }

    boolean knows(String key) {
        try {
            say(key);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What a refusal means; the code itself when nobody has words for it. */
    String problem(String code) {
        String key = "problem." + code;
        return knows(key) ? say(key) : say("problem.unknown", "code", code);
    }

    String name(Names names) {
        return language.equals("en") ? names.en() : names.id();
    }

    /** {@code 13.05 WIB} or {@code 13:05 WIB}, as the touch page writes it. */
    String time(Instant at, ZoneId zone) {
        String clock = language.equals("en") ? "HH:mm z" : "HH.mm z";
        return DateTimeFormatter.ofPattern(clock, INDONESIAN).withZone(zone).format(at);
    }
}

package org.giliran.server.setup.link;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Times of day in set-up files, in the hall's own time. */
final class Times {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String MIDNIGHT = "24:00";

    private Times() {}

    static boolean isTime(String text) {
        return TIME.matcher(text).matches();
    }

    /** Whether something can end at this time: midnight is 24:00 or 00:00 then. */
    static boolean isEnd(String text) {
        return isTime(text) || text.equals(MIDNIGHT);
    }

    static LocalTime end(String text) {
        return text.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    static LocalTime of(YamlMap map, String key, LocalTime otherwise) {
        String expected = "a time such as \"" + otherwise + "\"";
        String time = map.text(key, Times::isTime, expected, otherwise.toString());
        return time.isEmpty() ? otherwise : LocalTime.parse(time);
    }
}

package org.giliran.kiosk.simple;

import org.giliran.program.Html;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has chosen so far; it goes from page to page in the address.
 *
 * @param language {@code id} or {@code en}
 * @param group whose services are shown
 * @param priority class that was chosen first
 * @param large whether letters are large
 */
public record Chosen(
        String language, @Nullable String group, @Nullable String priority, boolean large) {
    /** How everybody begins. */
    public static final Chosen NOTHING = new Chosen("id", null, null, false);

    /** What stands for large letters in an address, and in a form. */
    public static final String LARGE = "large";

    public Chosen {
        language = "en".equals(language) ? "en" : "id";
    }

    Chosen withLanguage(String other) {
        return new Chosen(other, group, priority, large);
    }

    Chosen withGroup(@Nullable String other) {
        return new Chosen(language, other, priority, large);
    }

    Chosen withPriority(@Nullable String other) {
        return new Chosen(language, group, other, large);
    }

    Chosen withLarge(boolean other) {
        return new Chosen(language, group, priority, other);
    }

    /** As the query of an address, with what else belongs to it. */
    public String query(String... more) {
        var query = new StringBuilder("?lang=").append(language);
        add(query, "group", group);
        add(query, "priority", priority);
        add(query, "text", large ? LARGE : null);
        for (int at = 0; at < more.length; at += 2) {
            add(query, more[at], more[at + 1]);
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append('&').append(name).append('=');
            query.append(Html.queryValue(value));
        }
    }
}

package org.giliran.kiosk.simple;

import org.giliran.program.Html;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has chosen so far; it goes from page to page in the address.
 *
 * @param language {@code id} or {@code en}
 * @param group whose services are shown
 * @param priority class that was chosen first
 */
public record Chosen(String language, @Nullable String group, @Nullable String priority) {
    /** How everybody begins. */
    public static final Chosen NOTHING = new Chosen("id", null, null);

    public Chosen {
        language = "en".equals(language) ? "en" : "id";
    }

    Chosen withLanguage(String other) {
        return new Chosen(other, group, priority);
    }

    Chosen withGroup(@Nullable String other) {
        return new Chosen(language, other, priority);
    }

    Chosen withPriority(@Nullable String other) {
        return new Chosen(language, group, other);
    }

    /** As the query of an address, with what else belongs to it. */
    public String query(String... more) {
        var query = new StringBuilder("?lang=").append(language);
        add(query, "group", group);
        add(query, "priority", priority);
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

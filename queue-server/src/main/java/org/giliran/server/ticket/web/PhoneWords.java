package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.program.Html;
import org.giliran.server.catalogue.Name;
import org.giliran.ui.Languages;
import org.giliran.ui.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words and times of the phone page in one language, as they stand in HTML.
 *
 * @param texts of the areas {@code common} and {@code phone}
 */
record PhoneWords(String language, Texts texts, ZoneId zone) {
    private static final DateTimeFormatter ZONE =
            DateTimeFormatter.ofPattern("z", Languages.locale("id"));

    private static final Pattern HYPHENATED = Pattern.compile("\\S+-\\S+");

    private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

    /** In one of {@link Languages}. */
    static PhoneWords of(String language, ZoneId zone) {
        return new PhoneWords(language, LOADED.computeIfAbsent(language, PhoneWords::load), zone);
    }

    private static Texts load(String language) {
        return Texts.load("common", language).and(Texts.load("phone", language));
    }

    String say(String key) {
        return Html.escaped(texts.get(key));
    }

    /** With one place filled in. */
    String say(String key, String name, Object value) {
        return Html.escaped(texts.get(key, Map.of(name, value)));
    }

    String say(String key, Map<String, ?> values) {
        return Html.escaped(texts.get(key, values));
    }

    String count(String key, int count) {
        return Html.escaped(texts.count(key, count));
    }

    /** A name whose words are not broken at their hyphens: {@code KTP-el} stays in one line. */
    String name(@Nullable Names names) {
        return HYPHENATED
                .matcher(Html.escaped(plain(names)))
                .replaceAll("<span class=\"unbroken\">$0</span>");
    }

    String name(Name name) {
        return name(new Names(name.id(), name.en()));
    }

    /** A name as it is, for a text that it is filled into. */
    String plain(@Nullable Names names) {
        if (names == null) {
            return "";
        }
        return language.equals("en") ? names.en() : names.id();
    }

    /** {@code 13.05}. */
    String clock(Instant at) {
        Locale locale = Languages.locale(language);
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    /** {@code 13.05 WIB}. */
    String clockWithZone(Instant at) {
        return clock(at) + " " + ZONE.format(at.atZone(zone));
    }
}

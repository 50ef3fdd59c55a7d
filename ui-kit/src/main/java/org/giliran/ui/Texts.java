package org.giliran.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people in one language, from {@code ui/texts/<area>_<language>.properties}.
 *
 * <p>The pages read the same files by the same rules ({@code lib/texts.mjs}): UTF-8, one {@code key
 * = value} a line, {@code #} begins a comment line, no escapes, no continued lines. Not {@link
 * java.util.Properties}, whose escapes differ, and not {@link java.text.MessageFormat}, which
 * swallows the apostrophe of "Jum'at". Immutable.
 */
public final class Texts {
    /** Which must have every key. */
    private static final String FIRST = "id";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final String source;
    private final Map<String, String> entries;

    private Texts(String source, Map<String, String> entries) {
        this.source = source;
        this.entries = Map.copyOf(entries);
    }

    /**
     * Loads one area.
     *
     * @param area such as {@code common}; a program may bring areas of its own on the class path
     * @param language of {@link Languages}; what it leaves out is said in Indonesian
     * @throws IllegalArgumentException when there is no such area
     */
    public static Texts load(String area, String language) {
        String path = path(area, language);
        var entries = parse(Resources.text(path(area, FIRST)));
        if (!language.equals(FIRST)) {
            entries.putAll(parse(Resources.find(path).orElse("")));
        }
        return new Texts(path, entries);
    }

    private static String path(String area, String language) {
        return "texts/" + area + "_" + language + ".properties";
    }

    /** These texts and others; of a key that both have, the text of the others. */
    public Texts and(Texts others) {
        var both = new HashMap<>(entries);
        both.putAll(others.entries);
        return new Texts(source + ", " + others.source, both);
    }

    static SequencedMap<String, String> parse(String file) {
        var entries = new LinkedHashMap<String, String>();
        file.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .forEach(line -> put(entries, line, line.indexOf('=')));
        return entries;
    }

    private static void put(Map<String, String> entries, String line, int equals) {
        String key = line.substring(0, equals).strip();
        if (entries.put(key, line.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException("the text '" + key + "' stands twice");
        }
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String get(String key) {
        return get(key, Map.of());
    }

    /**
     * The text of a key with each <code>{name}</code> filled in; a name that is not given stays as
     * it is.
     */
    public String get(String key, Map<String, ?> values) {
        String text = entries.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text '" + key + "' in " + source);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    /** The text of {@code key.one} or {@code key.other}, with <code>{count}</code> filled in. */
    public String count(String key, int count) {
        return get(key + (count == 1 ? ".one" : ".other"), Map.of("count", count));
    }

    private static String value(String name, Map<String, ?> values) {
        Object value = values.get(name);
        return value == null ? "{" + name + "}" : value.toString();
    }
}

package org.giliran.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The languages that visitors can choose, as {@code ui/texts/languages.properties} lists them.
 *
 * <p>A language is its line there and its files {@code ui/texts/<area>_<language>.properties}; what
 * they leave out is said in the first language. Immutable.
 */
public final class Languages {
    /** The languages of this program. */
    public static final Languages ALL =
            new Languages(Texts.parse(Resources.text("texts/languages.properties")));

    private final SequencedMap<String, String> names;

    Languages(SequencedMap<String, String> names) {
        this.names = new LinkedHashMap<>(names);
    }

    /** The codes, in their order; at least one. */
    public List<String> codes() {
        return List.copyOf(names.keySet());
    }

    /** The language of whoever has not chosen, and of what no other says. */
    public String first() {
        return names.firstEntry().getKey();
    }

    public boolean has(String code) {
        return names.containsKey(code);
    }

    /** What a language calls itself. */
    public String nameOf(String code) {
        return names.getOrDefault(code, code);
    }

    /** How a language writes times and dates; English as the British do, with the day first. */
    public static Locale locale(String code) {
        return code.equals("en") ? Locale.UK : Locale.of(code, "ID");
    }
}

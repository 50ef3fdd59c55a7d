package org.giliran.kiosk.simple.web;

import org.giliran.kiosk.simple.SimpleTexts;
import org.giliran.ui.Texts;

import java.util.List;
import java.util.Map;

/** The words of the touch page, for pages that have no script to fetch them. */
final class SimpleWords {
    private static final List<String> AREAS = List.of("kiosk", "common", "problems");

    private SimpleWords() {}

    static Map<String, SimpleTexts.Lookup> load() {
        return Map.of("id", lookup("id"), "en", lookup("en"));
    }

    /** As the touch page finds them: its own words before everybody's. */
    private static SimpleTexts.Lookup lookup(String language) {
        List<Texts> areas = AREAS.stream().map(area -> Texts.load(area, language)).toList();
        return (key, values) ->
                areas.stream()
                        .filter(area -> area.has(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no text '" + key + "'"))
                        .get(key, values);
    }
}

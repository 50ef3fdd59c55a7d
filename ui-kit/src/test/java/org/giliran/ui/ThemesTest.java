package org.giliran.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The themes give the same names other values. */
class ThemesTest {
    private static final Pattern VALUE = Pattern.compile("([a-z-]+): ([^;]+);");

    @Test
    void theReadersOwnDarkIsDark() {
        String tokens = Resources.text("css/tokens.css");
        assertEquals(
                values(tokens, "[data-theme=\"dark\"] {"),
                values(Resources.text("css/auto.css"), "[data-theme=\"auto\"] {"));
    }

    @Test
    void highContrastLeavesNoColourOfAnotherTheme() {
        String tokens = Resources.text("css/tokens.css");
        var missing = values(tokens, "[data-theme=\"dark\"] {").keySet();
        missing.removeAll(values(tokens, "[data-contrast=\"high\"] {").keySet());
        assertEquals(Map.of().keySet(), missing);
    }

    private static Map<String, String> values(String sheet, String selector) {
        int start = sheet.indexOf(selector) + selector.length();
        var values = new TreeMap<String, String>();
        VALUE.matcher(sheet.substring(start, sheet.indexOf('}', start)))
                .results()
                .forEach(found -> values.put(found.group(1), found.group(2)));
        return values;
    }
}

package org.giliran.systemtests.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How large the words are that a visitor touches, before and after he asked for large text. */
record LargeText(Map<String, Double> before) {
    /** Less is no help to anybody. */
    private static final double LEAST = 1.15;

    private static final String LABELS =
            """
            () => Object.fromEntries(Array.from(document.querySelectorAll('button'), (button) => {
              const label = button.querySelector('.tile__name') ?? button.querySelector('span') ?? button;
              return [button.dataset.testid, parseFloat(getComputedStyle(label).fontSize)];
            }))\
            """;

    static LargeText before(Page page) {
        return new LargeText(labels(page));
    }

    /** Every word that is still there is larger. */
    void assertLarger(Page page, String panel) {
        Map<String, Double> after = labels(page);
        after.keySet().retainAll(before.keySet());
        assertTrue(after.size() > 5, after::toString);
        List<String> small =
                after.entrySet().stream()
                        .filter(e -> e.getValue() < LEAST * before.get(e.getKey()))
                        .map(e -> e.getKey() + " " + before.get(e.getKey()) + " to " + e.getValue())
                        .toList();
        assertEquals(List.of(), small, panel);
    }

    private static Map<String, Double> labels(Page page) {
        var labels = new TreeMap<String, Double>();
        ((Map<?, ?>) page.evaluate(LABELS))
                .forEach((id, px) -> labels.put((String) id, ((Number) px).doubleValue()));
        return labels;
    }
}

package org.giliran.systemtests;

import com.microsoft.playwright.Page;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks on while a wall page lives: which calls its polls brought, and which numbers it drew. It
 * sits in the page, so that it misses nothing that the page did.
 */
final class WallRecorder {
    /**
     * Wraps what the page fetches with, and watches what it draws: a number stands in the call
     * block or among the earlier calls.
     */
    static final String SCRIPT =
            """
            window.recorded = {calls: new Map(), drawn: new Set(), ended: false};
            const fetchAsEver = window.fetch;
            window.fetch = async (...asked) => {
              const answer = await fetchAsEver(...asked);
              if (!window.recorded.ended && answer.status === 200 && String(asked[0]).startsWith('/api/wall')) {
                const {board} = await answer.clone().json();
                for (const {number, counter, calls, at} of board?.calls ?? []) {
                  window.recorded.calls.set(`${number} ${calls} ${at}`, {number, counter, calls, at});
                }
              }
              return answer;
            };
            const look = () => {
              for (const {dataset} of document.querySelectorAll('[data-testid]')) {
                const [, number] = /^(?:call|last)-([A-Z].*)$/.exec(dataset.testid) ?? [];
                if (number) {
                  window.recorded.drawn.add(number);
                }
              }
            };
            document.addEventListener('DOMContentLoaded', () =>
              new MutationObserver(look).observe(document.body, {childList: true, subtree: true, attributes: true}));
            """;

    private static final int PAINTED_WITHIN_MS = 5_000;

    private final Page wall;

    WallRecorder(Page wall) {
        this.wall = wall;
    }

    /** Takes down no more calls, and lets the page draw those that it has. */
    void end() {
        wall.evaluate("window.recorded.ended = true");
        wall.waitForTimeout(PAINTED_WITHIN_MS);
    }

    /** The calls that the page's polls brought. */
    Set<WallCall> calls() {
        var calls = new HashSet<WallCall>();
        for (JsonNode call : read("JSON.stringify([...window.recorded.calls.values()])")) {
            calls.add(
                    new WallCall(
                            call.get("number").asString(),
                            call.get("counter").asString(),
                            call.get("calls").asInt(),
                            call.get("at").asString()));
        }
        return calls;
    }

    /** The numbers that stood on the screen. */
    Set<String> drawn() {
        var numbers = new HashSet<String>();
        for (JsonNode number : read("JSON.stringify([...window.recorded.drawn])")) {
            numbers.add(number.asString());
        }
        return numbers;
    }

    private List<JsonNode> read(String script) {
        return Wire.MAPPER.readTree((String) wall.evaluate(script)).valueStream().toList();
    }
}

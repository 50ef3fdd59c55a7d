package org.giliran.systemtests;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much memory pages hold: what their scripts keep after a collection, and how many nodes there
 * are.
 */
final class PageMemory {
    /**
     * What a page keeps at a moment.
     *
     * @param nodes told only: a page has as many as there are people to show
     */
    record Kept(long bytes, long nodes) {
        double times(Kept earlier) {
            return (double) bytes / earlier.bytes;
        }
    }

    private final Map<String, CDPSession> pages = new LinkedHashMap<>();

    void watch(String name, Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.enable");
        pages.put(name, session);
    }

    /** As it is now. Collected twice, for what the first finds can let go of more. */
    Map<String, Kept> now() {
        var kept = new LinkedHashMap<String, Kept>();
        pages.forEach((name, session) -> kept.put(name, kept(session)));
        return kept;
    }

    private static Kept kept(CDPSession session) {
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        JsonObject heap = session.send("Runtime.getHeapUsage");
        JsonObject counters = session.send("Memory.getDOMCounters");
        return new Kept(heap.get("usedSize").getAsLong(), counters.get("nodes").getAsLong());
    }
}

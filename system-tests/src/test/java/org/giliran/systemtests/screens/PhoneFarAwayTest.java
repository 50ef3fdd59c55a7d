package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import org.giliran.systemtests.Browser;
import org.giliran.systemtests.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A slow phone on a slow network: 400 ms there and back, 400 kbit/s, a sixth of this machine. */
class PhoneFarAwayTest {
    private static final int ROUND_TRIP_MILLIS = 400;
    private static final int BYTES_PER_SECOND = 50_000;
    private static final int SLOWER = 6;
    private static final int TRIES = 3;

    /** Of everything, with the headers of the answers, until the page watches its ticket. */
    private static final int MOST_BYTES = 30 * 1024;

    private static final double CONTENT_WITHIN_MILLIS = 3_000;

    @TempDir private Path folder;

    @Test
    void aSlowPhoneFarAwayReadsItsTicketSoonAndForFewBytes() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            String ticket = demo.url("server") + "/t/" + token(demo);
            double best = Double.MAX_VALUE;
            for (int n = 0; n < TRIES; n++) {
                best = Math.min(best, load(browser, ticket));
            }
            assertTrue(best < CONTENT_WITHIN_MILLIS, "the ticket was there after " + best + " ms");
            assertEquals(List.of("/phone.css"), neededBy(browser, ticket));
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** Of the second of two people who wait, in a hall that knows when it will call them. */
    private static String token(RunningDemo demo) throws Exception {
        Hand budi = Hand.of(demo, "budi");
        budi.post("/counters/2/open", "{}");
        budi.ticket("kk", "id");
        return budi.ticket("kk", "id").get("token").asString();
    }

    /** Milliseconds until something is to be read; all of it, for it is one document. */
    private static double load(Browser browser, String ticket) {
        Page page = browser.open("about:blank", 360, 740);
        CDPSession wire = page.context().newCDPSession(page);
        Map<String, Double> bytes = slowDown(wire);
        page.waitForResponse(
                answer -> answer.url().contains("/page?"), () -> page.navigate(ticket));
        assertThat(page.getByTestId("ahead")).hasText("1");
        page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
        double painted =
                ((Number)
                                page.evaluate(
                                        "performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                        .doubleValue();
        double all = bytes.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                "the ticket after %.0f ms; %.0f bytes in %d answers%n", painted, all, bytes.size());
        assertTrue(all < MOST_BYTES, () -> "too much for a phone: " + bytes);
        page.context().close();
        return painted;
    }

    private static Map<String, Double> slowDown(CDPSession wire) {
        Map<String, Double> bytes = new LinkedHashMap<>();
        wire.on(
                "Network.loadingFinished",
                e ->
                        bytes.put(
                                e.get("requestId").getAsString(),
                                e.get("encodedDataLength").getAsDouble()));
        wire.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", ROUND_TRIP_MILLIS);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        wire.send("Network.emulateNetworkConditions", network);
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        wire.send("Emulation.setCPUThrottlingRate", rate);
        return bytes;
    }

    /**
     * What a page asks for beside itself before it says everything: scripts and pictures never
     * come.
     */
    private static List<String> neededBy(Browser browser, String ticket) {
        Page page = browser.open("about:blank", 360, 740);
        List<String> loaded = new ArrayList<>();
        page.onRequestFinished(
                request -> loaded.add(request.url().substring(request.url().lastIndexOf('/'))));
        page.route(url -> url.endsWith(".mjs") || url.endsWith(".svg"), route -> {});
        page.navigate(ticket, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.getByTestId("number")).isVisible();
        assertThat(page.getByTestId("ahead")).hasText("1");
        assertThat(page.getByTestId("estimate")).containsText("WIB");
        loaded.remove(ticket.substring(ticket.lastIndexOf('/')));
        page.context().close();
        return loaded;
    }
}

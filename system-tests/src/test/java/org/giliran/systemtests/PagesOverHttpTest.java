package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.ui.UiKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every page of every program as it leaves its program: no script and no style but the kit's. */
class PagesOverHttpTest {
    /** Which folder of pages belongs to which program, and where it serves them. */
    private static final Map<String, String> SERVED =
            Map.of(
                    "../queue-server/src/main/resources/server/pages", "server/pages/",
                    "../kiosk/src/main/resources/kiosk/pages", "kiosk/",
                    "../display-client/src/main/resources/display/pages", "display/");

    private static final List<String> ROUTES =
            List.of(
                    "server/console",
                    "server/supervisor",
                    "server/style",
                    "server/t/" + "A".repeat(26),
                    "kiosk/",
                    "kiosk/workbench",
                    "display/");

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void everyPageIsServedUnderAPolicyThatItKeeps() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var http = HttpClient.newHttpClient()) {
            List<String> pages = pages();
            assertTrue(pages.size() >= 12, pages::toString);
            for (String page : pages) {
                assertKeepsThePolicy(page, get(http, demo, page));
            }
        }
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(ROUTES);
        for (var place : SERVED.entrySet()) {
            try (var files = Files.list(Path.of(place.getKey()))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".html"))
                        .forEach(name -> pages.add(place.getValue() + name));
            }
        }
        return pages;
    }

    private static HttpResponse<String> get(HttpClient http, RunningDemo demo, String page)
            throws IOException, InterruptedException {
        int slash = page.indexOf('/');
        URI address = URI.create(demo.url(page.substring(0, slash)) + page.substring(slash));
        var request = HttpRequest.newBuilder(address).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void assertKeepsThePolicy(String page, HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertEquals(UiKit.contentSecurityPolicy(), policy, page);
        assertFalse(policy.contains("unsafe-inline"), page);
        assertTrue(answer.body().startsWith("<!doctype html>"), page + ": " + answer.body());
        List<String> inline =
                INLINE_SCRIPT
                        .matcher(answer.body())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(script -> !script.equals(UiKit.importMap()))
                        .toList();
        assertEquals(List.of(), inline, page);
        assertFalse(answer.body().matches("(?s).*(<style|\\sstyle=|\\son[a-z]+=).*"), page);
    }
}

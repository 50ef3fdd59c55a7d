package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One kiosk has run out of paper: its visitor gets the ticket at the other one, by a code. */
class PrintElsewhereTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir private Path folder;

    @Test
    void aTicketWhosePaperIsOutIsPrintedAtTheOtherKioskByItsCode() throws Exception {
        SecondKiosk.register(folder);
        try (var demo = RunningDemo.start(folder);
                var second = SecondKiosk.start(folder, demo);
                var browser = new Browser()) {
            Page here = browser.open(demo.url("kiosk") + "/", 1280, 800);
            Page there = browser.open(second.url() + "/", 1280, 800);
            paperOut(demo);
            assertThat(find(here, "printer-not-ready")).isVisible(SOON);
            assertThat(find(here, "printer-not-ready"))
                    .containsText(
                            "Kertas bisa didapat di Anjungan 2, di ruang tunggu.",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            find(here, "service-ktp").click();
            find(here, "print-elsewhere").click();
            assertThat(find(here, "print-code-where")).containsText("Anjungan 2, di ruang tunggu");
            String number = find(here, "ticket-number").textContent();
            String code = find(here, "print-code").textContent();
            assertTrue(code.matches("\\d{4}"), code);

            find(there, "code").click();
            type(there, wrong(code));
            assertThat(find(there, "problem")).containsText("Kode cetak ini tidak berlaku");
            find(there, "try-again").click();
            type(there, code);
            assertThat(find(there, "print-PRINTED")).isVisible(SOON);
            assertThat(find(there, "ticket-number")).hasText(number);
            assertEquals(List.of(number), papersAt(second));

            find(there, "done").click();
            find(there, "code").click();
            type(there, code);
            assertThat(find(there, "problem")).containsText("Kode cetak ini tidak berlaku");
            assertEquals(List.of(number), papersAt(second));
            assertEquals(List.of(), unexpected(browser.complaints()));
        }
    }

    /** The browser itself complains of every refusal; two were asked for. */
    private static List<String> unexpected(List<String> complaints) {
        return complaints.stream().filter(c -> !c.contains("status of 409")).toList();
    }

    private static Locator find(Page page, String id) {
        return page.getByTestId(id);
    }

    /** By keyboard alone, and faster than the page is drawn. */
    private static void type(Page page, String code) {
        assertThat(find(page, "entry")).isVisible();
        var keys = new ArrayList<>(List.of(code.split("")));
        keys.add("Enter");
        FastTypingTest.press(page, keys);
    }

    private static String wrong(String code) {
        return "%04d".formatted((Integer.parseInt(code) + 1) % 10_000);
    }

    private static void paperOut(RunningDemo demo) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(demo.url("kiosk") + "/api/workbench/printer"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"paper\":\"OUT\"}"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertEquals(2, http.send(request, BodyHandlers.ofString()).statusCode() / 100);
        }
    }

    private static List<String> papersAt(SecondKiosk kiosk) throws InterruptedException {
        return Wire.MAPPER
                .readTree(kiosk.get("/api/workbench/paper"))
                .findValuesAsString("text")
                .stream()
                .filter(line -> line.matches("[A-Z]-\\d{3}"))
                .toList();
    }
}

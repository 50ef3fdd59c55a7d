package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The kiosk's devices as people meet them: an alarm at the consoles, a ticket before the scanner.
 */
class DevicesTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void paperThatIsOutReachesTheStaffAndATicketBeforeTheScannerItsVisitor() throws Exception {
        try (var line = SerialLine.in(folder);
                var demo = RunningDemo.start(folder, "--scanner", "serial:" + line.near());
                var browser = new Browser()) {
            Page kiosk = browser.open(demo.url("kiosk") + "/", 1280, 800);
            Page console = logIn(browser, demo.url("server") + "/console", demo, "budi");
            find(console, "counter-4").click();
            find(console, "open-counter").click();

            paper(demo, "OUT");
            Locator alarm = find(console, "alarm-kiosk-1-PAPER_OUT");
            assertThat(alarm).isVisible(SOON);
            assertThat(alarm).containsText("Kertas habis di anjungan 1");
            Page supervisor = logIn(browser, demo.url("server") + "/supervisor", demo, "wati");
            Locator card = find(supervisor, "device-kiosk-1");
            assertThat(card.getByTestId("alarm-PAPER_OUT")).hasText("Kertas habis");
            paper(demo, "OK");
            assertThat(alarm).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
            assertThat(card).containsText("Printer siap");

            String code = "http://antre.example/t/" + ticket(demo) + "\r";
            scan(line, "https://example.com/t/none\r");
            assertThat(find(kiosk, "screen-scan-unknown")).isVisible(SOON);
            scan(line, code);
            assertThat(find(kiosk, "scan-WAITING")).isVisible(SOON);
            assertThat(find(kiosk, "ticket-number")).hasText("C-001");
            console.keyboard().press("F8");
            assertThat(find(console, "start")).isEnabled();
            find(kiosk, "done").click();
            type(kiosk, code);
            assertThat(find(kiosk, "scan-CALLED")).containsText("Silakan ke Loket 4");
            find(console, "start").click();
            find(console, "finish").click();
            assertThat(find(console, "finish")).isDisabled();
            scan(line, code);
            find(kiosk, "score-4").click();
            assertThat(find(kiosk, "thanks")).isVisible(SOON);
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static Page logIn(Browser browser, String address, RunningDemo demo, String user) {
        Page page = browser.open(address, 1280, 800);
        find(page, "username").fill(user);
        find(page, "password").fill(demo.password(user));
        find(page, "login").click();
        return page;
    }

    private void paper(RunningDemo demo, String state) throws Exception {
        post(demo, "/api/workbench/printer", "{\"paper\":\"" + state + "\"}");
    }

    /** Takes a ticket and returns its token. */
    private String ticket(RunningDemo demo) throws Exception {
        return post(demo, "/api/visits", "{\"service\":\"ktp\",\"language\":\"id\"}")
                .get("token")
                .asString();
    }

    private JsonNode post(RunningDemo demo, String path, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(demo.url("kiosk") + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return Wire.MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private static void scan(SerialLine line, String code) throws IOException {
        try (var out = new FileOutputStream(line.far().toFile())) {
            out.write(code.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** As a scanner that is a keyboard, while a button has the focus. */
    private static void type(Page page, String code) {
        find(page, "help").focus();
        page.keyboard().type(code.strip(), new Keyboard.TypeOptions().setDelay(2));
        page.keyboard().press("Enter");
    }

    private static Locator find(Page page, String hook) {
        return page.getByTestId(hook);
    }
}

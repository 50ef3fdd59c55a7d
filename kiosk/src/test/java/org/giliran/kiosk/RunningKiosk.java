package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.giliran.hardware.platform.Panels;
import org.giliran.hardware.platform.Printers;
import org.giliran.hardware.platform.Scanners;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.kiosk.course.Limits;
import org.giliran.kiosk.visit.KeyCodes;
import org.giliran.kiosk.visit.web.KioskView;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.LocalServer;
import org.giliran.program.speech.Synthesiser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The whole program, over HTTP, with a simulated printer that decodes the real bytes. */
abstract class RunningKiosk {
    static final String KTP = "{\"service\":\"ktp\",\"language\":\"id\"}";
    static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path folder;
    final HallServer hall = new HallServer();
    private Life life = new Life();
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalServer kiosk;

    /** The rating panel; none, if a test does not say. */
    String buttons() {
        return "none";
    }

    /** Where the rating panel is; at the exit, if a test does not say. */
    Optional<String> ratingCounter() {
        return Optional.empty();
    }

    /** None, if a test does not say. */
    Synthesiser synthesiser() {
        return Synthesiser.installed(false, PATIENCE);
    }

    Path folder() {
        return folder;
    }

    @BeforeEach
    void start() throws Exception {
        begin();
        home(view -> view.live() && view.printer() == PrinterStatus.READY);
    }

    private void begin() throws Exception {
        var settings =
                new KioskSettings(
                        hall.client(),
                        "kiosk-1",
                        folder,
                        0,
                        Printers.install("simulated", PaperWidth.MM_80),
                        Panels.install(buttons()),
                        ratingCounter(),
                        Scanners.install("simulated"),
                        KeyCodes.USUAL,
                        synthesiser(),
                        ZoneOffset.UTC,
                        HallClock.system());
        kiosk = Kiosk.start(settings, Limits.USUAL, life);
    }

    /** Stops the kiosk and starts it again on the same folder. */
    void restart() throws Exception {
        life.close();
        life = new Life();
        start();
    }

    /** The same without waiting for its server. */
    void restartAlone() throws Exception {
        life.close();
        life = new Life();
        begin();
        home(view -> view.printer() == PrinterStatus.READY);
    }

    @AfterEach
    void stop() {
        life.close();
        hall.close();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(kiosk.url() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    HttpRequest.Builder posting(String path, String body) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(posting(path, body));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Wire.MAPPER.readTree(answer.body());
    }

    static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(
                "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(code, Wire.readAnswer(answer.body(), Problem.class).code(), answer::body);
    }

    static void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.onSpinWait();
        }
    }

    KioskView home(Predicate<KioskView> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String after = "none";
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = get("/api/home?wait=2&after=" + after);
            if (answer.statusCode() == 200) {
                KioskView view = Wire.readAnswer(answer.body(), KioskView.class);
                after = view.version();
                if (wanted.test(view)) {
                    return view;
                }
            }
        }
        throw new AssertionError("the home view did not come to show it");
    }

    JsonNode printed(int count) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode tickets = json(get("/api/workbench/paper")).get("tickets");
            if (tickets.size() >= count) {
                return tickets;
            }
        }
        throw new AssertionError("no " + count + " papers came out");
    }
}

package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.api.Wire;
import org.giliran.systemtests.BoardHistory.Stood;
import org.giliran.systemtests.Export.Line;
import org.giliran.systemtests.PageMemory.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A demo full of simulated people, twenty times as fast as a real hall, with every page open and
 * one real person at a counter. It mostly waits, so it runs beside the other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrowdedHallTest {
    private static final int SPEED = 20;
    private static final Duration LENGTH =
            Duration.ofSeconds(
                    Integer.getInteger(
                            "giliran.crowdSeconds",
                            Boolean.getBoolean("giliran.long") ? 3_600 : 300));

    /** How long a poll of the wall page is held, in the hall's time. */
    private static final Duration POLL = Duration.ofSeconds(3 * SPEED);

    /** After all that a trial can reach. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * The phone's ticket is of the first day; after its end the server does not know it any more.
     */
    private static final boolean OUTLIVES_A_TICKET =
            LENGTH.multipliedBy(SPEED).compareTo(Duration.ofHours(12)) > 0;

    private static final Predicate<String> NO_TICKET =
            Pattern.compile("^\\S+/(api/tickets/\\w+/page\\?|t/\\w+)\\S*: .* 404 \\(Not Found\\)$")
                    .asMatchPredicate();

    private static final Predicate<String> TIMED_OUT =
            Pattern.compile("^\\d\\S+Z WARN .*it did not answer in time$").asMatchPredicate();

    /** Of each program, so that server, kiosk and display run on small computers. */
    private static final int MEGABYTES_MAX = 200;

    /** Pages grow by no more than this from a third of the time to its end. */
    private static final double GROWTH_MAX = 1.10;

    /** Log-ins wait their turn, and everybody logs in at the start. */
    private static final LocatorAssertions.IsVisibleOptions LOGGED_IN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private static final int PRESSES = 5;

    @TempDir private Path folder;

    @Test
    void theWallShowsWhatTheJournalHoldsAndNothingComplains() throws Exception {
        Map<String, Integer> megabytes;
        List<String> grown;
        Set<WallCall> seen;
        Set<String> drawn;
        Instant end;
        Stalls stalls;
        try (var demo =
                        RunningDemo.start(
                                folder, "--visitors", "120", "--speed", Integer.toString(SPEED));
                var looking = Stalls.of(demo.url("server"));
                var browser = new Browser()) {
            stalls = looking;
            Page wall = browser.open(demo.url("display") + "/", 1280, 720, WallRecorder.SCRIPT);
            Page console = logIn(browser, demo, "/console", "budi");
            var memory = new PageMemory();
            memory.watch("wall", wall);
            memory.watch("kiosk", browser.open(demo.url("kiosk") + "/", 1280, 800));
            memory.watch("supervisor", logIn(browser, demo, "/supervisor", "wati"));
            memory.watch("console", console);
            memory.watch(
                    "phone", browser.open(demo.url("server") + "/t/" + ticket(demo), 360, 740));
            workAtCounterFour(console, LENGTH.dividedBy(3));
            Map<String, Kept> warm = memory.now();
            workAtCounterFour(console, LENGTH.minus(LENGTH.dividedBy(3)));
            grown = grown(warm, memory.now());
            var recorder = new WallRecorder(wall);
            end = demo.hallTime();
            recorder.end();
            seen = recorder.calls();
            drawn = recorder.drawn();
            megabytes = Memory.of(demo.process());
            assertEquals(
                    List.of(),
                    browser.complaints().stream()
                            .filter(c -> !OUTLIVES_A_TICKET || !NO_TICKET.test(c))
                            .toList());
        }
        assertEquals(List.of(), grown);
        assertEquals(List.of(), complaints(stalls));
        assertTrue(Verify.run(demoData()).startsWith("0 ok disdukcapil "), "the chain is whole");
        List<Line> journal = StoredDays.read(demoData().resolve("journal/disdukcapil"));
        tell(journal, seen, megabytes);
        assertTheWallShowedIt(journal, seen, drawn, end);
        assertPeopleCameAndWereServed(journal);
        assertNobodyElseTouchedTheCounterOfTheRealPerson(journal);
        megabytes.forEach(
                (program, used) ->
                        assertTrue(used < MEGABYTES_MAX, () -> program + ": " + used + " MB"));
    }

    private Path demoData() {
        return folder.resolve("data");
    }

    private static Page logIn(Browser browser, RunningDemo demo, String path, String username) {
        Page page = browser.open(demo.url("server") + path, 1280, 800);
        find(page, "username").fill(username);
        find(page, "password").fill(demo.password(username));
        find(page, "login").click();
        return page;
    }

    /**
     * Somebody looks at his ticket on the phone all day; the token of it. On a busy machine the
     * kiosk may have given one by itself first, which has none.
     */
    private static String ticket(RunningDemo demo) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(demo.url("kiosk") + "/api/visits"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"service\":\"ktp\",\"language\":\"id\"}"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = "";
            for (int press = 0; press < PRESSES; press++) {
                answer = http.send(request, BodyHandlers.ofString()).body();
                JsonNode token = Wire.MAPPER.readTree(answer).path("token");
                if (token.isString()) {
                    return token.asString();
                }
            }
            throw new AssertionError(answer);
        }
    }

    private static List<String> grown(Map<String, Kept> warm, Map<String, Kept> end) {
        System.out.println(
                "Pages kept " + warm + " after a third of the time, " + end + " at its end.");
        return warm.keySet().stream()
                .filter(page -> end.get(page).times(warm.get(page)) > GROWTH_MAX)
                .map(page -> page + " grew from " + warm.get(page) + " to " + end.get(page))
                .toList();
    }

    /**
     * A person who works while the others do: calls, serves and finishes until the time is up. The
     * night closes the counter.
     */
    private static void workAtCounterFour(Page console, Duration length) {
        if (!console.url().contains("#")) {
            assertThat(find(console, "counter-4")).isVisible(LOGGED_IN);
            find(console, "counter-4").click();
            find(console, "open-counter").click();
        }
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            console.waitForTimeout(4_000);
            if (find(console, "open-counter").isVisible()) {
                find(console, "open-counter").click();
            } else if (find(console, "start").isEnabled()) {
                find(console, "start").click();
            } else if (find(console, "call-next").isEnabled()) {
                find(console, "call-next").click();
            }
        }
    }

    private static Locator find(Page page, String hook) {
        return page.getByTestId(hook);
    }

    /**
     * Warnings and errors of all programs, from the start to after the stop. That an answer took
     * longer than a device waits is none while this computer was too busy for anybody: the device
     * asks again, and that nothing came of it is what the rest of the test is about.
     */
    private List<String> complaints(Stalls stalls) throws Exception {
        return Files.readAllLines(folder.resolve("demo.log")).stream()
                .filter(l -> l.matches(".*(WARN|ERROR|Exception|ended by itself).*"))
                .filter(l -> !TIMED_OUT.test(l) || !stalls.explain(loggedAt(l)))
                .toList();
    }

    /** A log line begins with the real time. */
    private static Instant loggedAt(String line) {
        return Instant.parse(line.substring(0, line.indexOf(' ')));
    }

    private static void assertTheWallShowedIt(
            List<Line> journal, Set<WallCall> seen, Set<String> drawn, Instant end) {
        List<Stood> history = BoardHistory.of(journal, end);
        assertEquals(List.of(), BoardHistory.unseen(history, seen, POLL));
        assertEquals(Set.of(), without(calls(journal), seen), "calls that nobody made");
        assertEquals(Set.of(), without(drawn, numbers(seen)), "brought and not drawn");
        assertEquals(Set.of(), without(numbers(calls(journal)), drawn), "drawn and not called");
    }

    private static Set<WallCall> calls(List<Line> journal) {
        return BoardHistory.of(journal, NEVER).stream()
                .map(Stood::call)
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(Set<WallCall> calls) {
        return calls.stream().map(WallCall::number).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> known, Set<T> of) {
        var rest = new HashSet<>(of);
        rest.removeAll(known);
        return rest;
    }

    private static void assertPeopleCameAndWereServed(List<Line> journal) {
        for (String type :
                List.of(
                        "TicketIssued",
                        "PrintReported",
                        "TicketCalled",
                        "TicketRecalled",
                        "TicketMissed",
                        "ServiceStarted",
                        "VisitFinished",
                        "CounterPaused",
                        "VisitRated")) {
            assertTrue(count(journal, type) > 0, () -> "no " + type);
        }
    }

    private static void assertNobodyElseTouchedTheCounterOfTheRealPerson(List<Line> journal) {
        Set<String> actors =
                journal.stream()
                        .filter(l -> l.event("counter").equals("4"))
                        .filter(l -> !l.type().equals("VisitRated"))
                        .map(l -> l.json().get("actor").asString())
                        .collect(Collectors.toSet());
        actors.remove("clock");
        assertEquals(Set.of("s01"), actors);
    }

    private static long count(List<Line> journal, String type) {
        return journal.stream().filter(l -> l.type().equals(type)).count();
    }

    private static void tell(
            List<Line> journal, Set<WallCall> seen, Map<String, Integer> megabytes) {
        System.out.printf(
                "A crowded hall for %d s, %d times as fast: %d tickets, %d calls and %d again, %d"
                        + " missed, %d gave up, %d served, %d rated; the wall showed %d calls; MB:"
                        + " %s%n",
                LENGTH.toSeconds(),
                SPEED,
                count(journal, "TicketIssued"),
                count(journal, "TicketCalled"),
                count(journal, "TicketRecalled"),
                count(journal, "TicketMissed"),
                count(journal, "TicketCancelled"),
                count(journal, "VisitFinished"),
                count(journal, "VisitRated"),
                seen.size(),
                megabytes);
    }
}

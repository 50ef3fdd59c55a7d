package org.giliran.server.watch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.program.HallClock;
import org.giliran.program.LocalServer;
import org.giliran.program.PollPlaces;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.watch.Wave;
import org.giliran.server.watch.web.Watching.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many who watch one view are woken in waves; the clock stands until it is turned by hand. */
class WavesTest {
    private static final int MANY = 4 * Wave.AT_ONCE;

    private record Shown(String version, Instant now, long edition) {}

    private final Published published = new Published(HallFixture.onMonday().day(), Chain.start());
    private final AtomicLong edition = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Watching watching =
            new Watching(() -> published, HallClock.system(), nanoTime::get, PollPlaces.enough());
    private final LocalServer server =
            LocalServer.start(
                    new LocalServer.Settings(0, List.of(), "", Set.of(), List.of(watching)),
                    routes ->
                            routes.get(
                                    "/api/{view}",
                                    ctx -> watching.answer(ctx, view(ctx.pathParam("view")))));
    private final HttpClient http = HttpClient.newHttpClient();

    private View view(String name) {
        return new View(name, (_, now) -> new Shown(Snapshot.NO_VERSION, now, shown.get()))
                .alsoFrom(edition::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void show(long value) {
        shown.set(value);
        edition.incrementAndGet();
        watching.changed();
    }

    private void turnClock(Duration time) {
        nanoTime.addAndGet(time.toNanos());
        watching.changed();
    }

    private CompletableFuture<HttpResponse<String>> send(String query) {
        return get("/api/board" + query);
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private static Shown answered(CompletableFuture<HttpResponse<String>> poll) throws Exception {
        var answer = poll.get(20, TimeUnit.SECONDS);
        assertEquals(200, answer.statusCode());
        return Wire.readAnswer(answer.body(), Shown.class);
    }

    private Shown look() throws Exception {
        return answered(send(""));
    }

    /** Returns when the server holds so many more polls. */
    private List<CompletableFuture<HttpResponse<String>>> watch(int count, String version) {
        return watch("/api/board", count, version);
    }

    private List<CompletableFuture<HttpResponse<String>>> watch(
            String path, int count, String version) {
        int before = watching.held();
        var polls = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < count; i++) {
            polls.add(get(path + "?wait=30&after=" + version));
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (watching.held() < before + count) {
            assertTrue(System.nanoTime() < end, "a poll is not held");
            Thread.onSpinWait();
        }
        return polls;
    }

    /** A wave goes to many, who then know the version that comes back. */
    private String firstWave() throws Exception {
        String before = look().version();
        var polls = watch(MANY, before);
        show(1);
        for (var poll : polls) {
            assertEquals(1, answered(poll).edition());
        }
        return look().version();
    }

    @Test
    void aLoneWatcherIsAnsweredByEachChangeAtOnce() throws Exception {
        for (int i = 1; i <= 20; i++) {
            var poll = watch(1, look().version());
            show(i);
            assertEquals(i, answered(poll.getFirst()).edition());
        }
    }

    @Test
    void afterAWaveWhoWatchesIsHeldThroughChangesAndThenToldTheNewest() throws Exception {
        String known = firstWave();
        show(2);
        var before = watch(MANY, known);
        show(3);
        var after = watch(1, known);
        turnClock(Duration.ofSeconds(1));
        for (var poll : before) {
            assertEquals(3, answered(poll).edition());
        }
        assertEquals(3, answered(after.getFirst()).edition());
    }

    @Test
    void whoSawALaterChangeOfTheSameWaveIsToldTheNewestToo() throws Exception {
        firstWave();
        show(2);
        var polls = watch(MANY, look().version());
        show(3);
        turnClock(Duration.ofSeconds(1));
        for (var poll : polls) {
            assertEquals(3, answered(poll).edition());
        }
    }

    @Test
    void whatWasUndoneMeanwhileIsNoNews() throws Exception {
        String known = firstWave();
        var polls = watch(MANY, known);
        show(2);
        show(1);
        turnClock(Duration.ofSeconds(1));
        show(4);
        for (var poll : polls) {
            assertEquals(4, answered(poll).edition());
        }
    }

    @Test
    void whoeverComesWithSomethingOlderOrWillNotWaitIsAnsweredAtOnce() throws Exception {
        String old = look().version();
        String known = firstWave();
        show(2);
        assertEquals(2, answered(send("?wait=30&after=" + old)).edition());
        assertEquals(2, answered(send("?wait=0&after=" + known)).edition());
        assertEquals(2, look().edition());
    }

    @Test
    void theEndOfTheRestIsNoticedWithoutAnotherChange() throws Exception {
        String known = firstWave();
        var polls = watch(MANY, known);
        showAndAwaitLook(2);
        showAndAwaitLook(3);
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos()); // the timer itself comes by
        for (var poll : polls) {
            assertEquals(3, answered(poll).edition());
        }
    }

    /** The second of two has been looked for when the first is dealt with in all views. */
    private void showAndAwaitLook(long value) throws Exception {
        String known = answered(get("/api/counter")).version();
        var lone = watch("/api/counter", 1, known);
        show(value);
        assertEquals(value, answered(lone.getFirst()).edition());
    }
}

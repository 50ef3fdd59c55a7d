package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Handler;

import org.giliran.api.QueueClient;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

final class ViewWatchTest {
    private record Shown(String version, int value) {}

    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    private final BlockingQueue<Seen<Shown>> heard = new LinkedBlockingQueue<>();
    private final LiveView<Integer> view = new LiveView<>("run", 1, Shown::new);

    private LocalServer server(int port) {
        var settings = new LocalServer.Settings(port, List.of(), "", Set.of(), List.of());
        return LocalServer.start(
                settings, routes -> routes.get("/api/halls/h/shown", view::answer));
    }

    private LocalServer answering(Handler answer) {
        var settings = new LocalServer.Settings(0, List.of(), "", Set.of(), List.of());
        return LocalServer.start(settings, routes -> routes.get("/api/halls/h/shown", answer));
    }

    private ViewWatch<Shown> watch(int port) {
        return watch(port, Shown::version);
    }

    private ViewWatch<Shown> watch(int port, Function<Shown, String> version) {
        var client = new QueueClient(URI.create("http://127.0.0.1:" + port), "h", "");
        var shown = new ViewWatch.View<>("/shown", Shown.class, version);
        return ViewWatch.start(client, shown, InstantSource.fixed(NOON), heard::add);
    }

    private Seen<Shown> next(Predicate<Seen<Shown>> wanted) throws InterruptedException {
        while (true) {
            Seen<Shown> seen = heard.poll(10, TimeUnit.SECONDS);
            assertTrue(seen != null, "nothing was heard for 10 s");
            if (wanted.test(seen)) {
                return seen;
            }
        }
    }

    private static Predicate<Seen<Shown>> shows(int value) {
        return seen -> seen.live() && new Shown("run-" + value, value).equals(seen.view());
    }

    @Test
    void aChangeIsSeenAndALostServerLeavesTheNewestViewUntilItIsBack() throws Exception {
        LocalServer first = server(0);
        int port = first.port();
        try (var _ = watch(port)) {
            assertEquals(new Seen<>(true, NOON, new Shown("run-1", 1)), next(Seen::live));
            view.change(_ -> 2);
            assertEquals(new Shown("run-2", 2), next(shows(2)).view());
            first.close();
            assertEquals(
                    new Seen<>(false, NOON, new Shown("run-2", 2)), next(seen -> !seen.live()));
            view.change(_ -> 3);
            try (var _ = server(port)) {
                assertEquals(new Shown("run-3", 3), next(shows(3)).view());
            }
        }
    }

    @Test
    void aServerThatIsBackWithoutNewsIsAskedNotToHoldThePoll() throws Exception {
        var holds = new LinkedBlockingQueue<String>();
        var away = new AtomicBoolean();
        Handler answer =
                ctx -> {
                    if (away.get()) {
                        throw new ProblemException(503, "STOPPING", "away");
                    }
                    holds.add(String.valueOf(ctx.queryParam("wait")));
                    view.answer(ctx);
                };
        try (var server = answering(answer);
                var _ = watch(server.port())) {
            next(shows(1));
            away.set(true);
            next(seen -> !seen.live());
            holds.clear();
            away.set(false);
            next(shows(1));
            assertEquals("0", holds.poll(10, TimeUnit.SECONDS));
            assertEquals("1", holds.poll(10, TimeUnit.SECONDS), "and then as ever");
        }
    }

    @Test
    void aDeviceInTheHallIsBackWithinTwoSecondsHoweverLongItsServerWasAway() {
        for (int failures = 1; failures < 1_000; failures++) {
            Duration pause = Backoff.IN_THE_HALL.pause(failures, 1);
            assertTrue(pause.compareTo(Duration.ofMillis(1_500)) <= 0, pause.toString());
        }
    }

    @Test
    void aServerThatAcceptsButNeverAnswersIsAwayWithinFiveSeconds() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var watch = watch(silent.getLocalPort())) {
            Seen<Shown> seen = heard.poll(5, TimeUnit.SECONDS);
            assertTrue(seen != null, "nothing was said for 5 s");
            assertFalse(seen.live());
            assertNull(watch.seen().view());
        }
    }

    @Test
    void aHeadThatIsNoneIsNeitherKeptNorTheEndOfTheWatch() throws Exception {
        Handler odd = ctx -> view.answer(ctx.header("Giliran-Head", "99x:0011223344556677"));
        try (var server = answering(odd);
                var _ = watch(server.port())) {
            next(shows(1));
            view.change(_ -> 2);
            next(shows(2));
        }
    }

    @Test
    void aVersionOfAnyCharactersIsSentBackAsItCame() throws Exception {
        var asked = new LinkedBlockingQueue<String>();
        Handler odd =
                ctx -> {
                    String after = ctx.queryParam("after");
                    if (after != null) {
                        asked.add(after);
                    }
                    ctx.json(new Shown("v 7&wait={1}", 1));
                };
        try (var server = answering(odd);
                var _ = watch(server.port())) {
            assertEquals("v 7&wait={1}", asked.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aViewThatCannotBeReadIsNotLiveAndTheWatchGoesOn() throws Exception {
        var broken = new AtomicBoolean(true);
        Function<Shown, String> version =
                shown -> {
                    if (broken.getAndSet(false)) {
                        throw new IllegalStateException("no version of " + shown);
                    }
                    return shown.version();
                };
        try (var server = server(0);
                var _ = watch(server.port(), version)) {
            next(seen -> !seen.live());
            next(Seen::live);
        }
    }

    @Test
    void pausesDoubleUpToTheLimitAndChanceSpreadsThem() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(350));
        assertEquals(Duration.ofMillis(100), backoff.pause(1, 0.5));
        assertEquals(Duration.ofMillis(200), backoff.pause(2, 0.5));
        assertEquals(Duration.ofMillis(350), backoff.pause(3, 0.5));
        assertEquals(Duration.ofMillis(350), backoff.pause(1_000_000, 0.5));
        assertEquals(Duration.ofMillis(50), backoff.pause(1, 0));
        assertEquals(Duration.ofMillis(150), backoff.pause(1, 1));
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsLeftAlone() throws Exception {
        var asked = new LinkedBlockingQueue<Long>();
        Handler answer =
                ctx -> {
                    asked.add(System.nanoTime());
                    if (asked.size() == 1) {
                        ctx.header("Retry-After", "3");
                        throw new ProblemException(429, "TOO_MANY_REQUESTS", "too much");
                    }
                    view.answer(ctx);
                };
        try (var server = answering(answer);
                var _ = watch(server.port())) {
            next(shows(1));
            long first = asked.take();
            assertTrue(asked.take() - first >= Duration.ofSeconds(3).toNanos());
        }
    }
}

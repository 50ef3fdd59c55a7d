package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

final class PollsTest {
    private record Shown(String version, int value) {}

    private final LiveView<Integer> view = new LiveView<>("run", 1, Shown::new);
    private final LocalServer server =
            LocalServer.start(
                    new LocalServer.Settings(0, List.of(), "", Set.of(), List.of(view)),
                    routes -> routes.get("/api/view", view::answer));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "wait=1&wait=2,MALFORMED_REQUEST",
        "after=a&after=b,MALFORMED_REQUEST",
        "wait=x,WRONG_TYPE",
        "wait=,WRONG_TYPE",
        "wait=31,OUT_OF_RANGE",
        "wait=-1,OUT_OF_RANGE"
    })
    void aPollThatCannotBeReadIsRefused(String query, String code) throws Exception {
        var answer = send(to("/api/view?" + query));
        assertEquals(400, answer.statusCode());
        assertEquals(code, Wire.readAnswer(answer.body(), Problem.class).code());
    }

    @Test
    void aPollIsHeldUntilTheViewChanges() throws Exception {
        String first = send(to("/api/view")).body();
        assertEquals("{\"version\":\"run-1\",\"value\":1}", first);
        assertEquals(204, send(to("/api/view?after=run-1")).statusCode());
        var held = poll("run-1");
        assertFalse(held.isDone());
        view.change(_ -> 1);
        assertFalse(held.isDone());
        view.change(_ -> 7);
        assertEquals("{\"version\":\"run-2\",\"value\":7}", held.get(5, TimeUnit.SECONDS).body());
    }

    @Test
    void aPollWithAVersionOfAnEarlierRunIsAnsweredAtOnce() throws Exception {
        assertEquals(200, send(to("/api/view?after=old-1&wait=30")).statusCode());
    }

    @Test
    void aPollThatComesWhileTheProgramStopsIsToldSo() throws Exception {
        view.close();
        var answer = send(to("/api/view?after=run-1&wait=30"));
        assertEquals(503, answer.statusCode());
        assertEquals("STOPPING", Wire.readAnswer(answer.body(), Problem.class).code());
    }

    @Test
    void aPollEndsWhenItsTimeIsUp() throws Exception {
        assertEquals(204, send(to("/api/view?after=run-1&wait=1")).statusCode());
    }

    @Test
    void stoppingAnswersTheHeldPollsFirst() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            held.add(poll("run-1"));
        }
        server.close();
        for (var poll : held) {
            assertEquals(204, poll.get(5, TimeUnit.SECONDS).statusCode());
        }
    }

    /** Starts a poll and returns when the server holds it. */
    private CompletableFuture<HttpResponse<String>> poll(String after) {
        int before = view.waiting();
        var answer =
                http.sendAsync(
                        to("/api/view?wait=30&after=" + after).build(), BodyHandlers.ofString());
        while (view.waiting() == before) {
            Thread.onSpinWait();
        }
        return answer;
    }
}

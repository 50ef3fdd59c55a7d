package org.giliran.server.watch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.giliran.journal.Chain;
import org.giliran.program.HallClock;
import org.giliran.program.LocalServer;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.watch.web.Watching.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A stop waits for nobody who only watches. */
class WatchingTest {
    private record Shown(String version, Instant now) {}

    private final Published published = new Published(HallFixture.onMonday().day(), Chain.start());
    private final Watching watching = new Watching(() -> published, HallClock.system());
    private final LocalServer server =
            LocalServer.start(
                    new LocalServer.Settings(0, List.of(), "", Set.of(), List.of(watching)),
                    routes ->
                            routes.get(
                                    "/api/{name}",
                                    ctx -> watching.answer(ctx, view(ctx.pathParam("name")))));
    private final HttpClient http = HttpClient.newHttpClient();

    private static View view(String name) {
        return new View(name, (_, now) -> new Shown(Snapshot.NO_VERSION, now));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void aViewThatIsFirstWatchedDuringTheStopIsNotHeld() throws Exception {
        String version = Wire.readAnswer(get("/api/board").body(), Shown.class).version();
        watching.close();
        var late = get("/api/kiosk?wait=30&after=" + version);
        assertEquals(503, late.statusCode());
        assertEquals("STOPPING", Wire.readAnswer(late.body(), Problem.class).code());
    }
}

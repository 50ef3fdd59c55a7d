package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Wire;
import org.giliran.server.voice.Tones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every route, every class of error: a problem document with the right code, and the journal as it
 * was before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "code", "detail", "field");
    private RunningServer hall;
    private String phoneToken = "";
    private String head = "";

    @BeforeAll
    void open(@TempDir Path data) {
        hall = RunningServer.start(data);
        phoneToken =
                hall.as(Who.BUDI)
                        .post("/tickets", RunningServer.issue("ktp"))
                        .expect(201)
                        .get("token");
        hall.as(Who.WATI)
                .post("/voice/id/clips", Tones.clip("digit-7", Tones.wav(440)))
                .expect(200);
        head = hall.head();
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @TestFactory
    Stream<DynamicContainer> aBadRequestIsAnsweredWithItsProblemAndChangesNothing() {
        var bad = new BadInput(new Requests(TestAccounts.get().tokens()), phoneToken);
        return Routes.all(phoneToken).stream()
                .map(
                        route ->
                                DynamicContainer.dynamicContainer(
                                        route.toString(),
                                        bad.of(route)
                                                .map(
                                                        c ->
                                                                DynamicTest.dynamicTest(
                                                                        c.name(),
                                                                        () -> check(c)))));
    }

    private void check(BadCase wrong) {
        Answer answer = RawHttp.send(hall.port(), wrong.head(), wrong.body());
        assertTrue(
                wrong.statuses().contains(answer.status()),
                () -> wrong.statuses() + " expected; answered " + answer);
        assertEquals("application/problem+json", answer.header("content-type"));
        JsonNode problem = Wire.MAPPER.readTree(answer.body());
        assertTrue(MEMBERS.containsAll(problem.propertyNames()), answer::body);
        assertEquals(answer.status(), problem.get("status").asInt());
        assertEquals("about:blank", problem.get("type").asString());
        assertTrue(
                wrong.codes().contains(problem.get("code").asString()),
                () -> wrong.codes() + " expected; answered " + answer.body());
        assertTellsNothingOfTheInside(answer);
        String before = head;
        head = hall.head();
        assertEquals(before, head, "the journal has grown");
    }

    private static void assertTellsNothingOfTheInside(Answer answer) {
        assertEquals("nosniff", answer.header("x-content-type-options"));
        assertEquals("", answer.header("x-evil"));
        for (String inside : Set.of("Exception", "java.", "jetty", "\\tat ", "org.giliran")) {
            assertFalse(answer.body().contains(inside), answer::body);
        }
        assertFalse(answer.body().chars().anyMatch(c -> c < 32), answer::body);
    }

    /** So that a 403 in the matrix is about who asks, and not about something else. */
    @TestFactory
    Stream<DynamicTest> whoeverIsAllowedPassesTheDoor() {
        return Routes.all(phoneToken).stream()
                .flatMap(r -> r.allowed().stream().map(who -> door(r, who)));
    }

    private DynamicTest door(Route route, Who who) {
        return DynamicTest.dynamicTest(
                who + " " + route,
                () -> {
                    Caller caller = hall.as(who);
                    Answer answer =
                            switch (route.method()) {
                                case "GET" -> caller.get(route.path());
                                case "DELETE" -> caller.delete(route.path());
                                default -> caller.post(route.path(), "[]");
                            };
                    int expected =
                            switch (route.method()) {
                                case "GET" -> 200;
                                case "DELETE" -> route.path().contains("/notes/") ? 204 : 404;
                                default -> 400;
                            };
                    answer.expect(expected);
                });
    }

    /** What the matrix covers, beside what the sources say. */
    @Test
    void theMatrixHasEveryRouteOfTheApi() throws Exception {
        var matrix = new TreeSet<String>();
        for (Route route : Routes.all(phoneToken)) {
            matrix.add(
                    route.method() + " " + lastWord(route.path().replace(phoneToken, "{token}")));
        }
        matrix.add("DELETE session");
        assertEquals(RouteSources.lastWords(), matrix);
    }

    private static String lastWord(String path) {
        String named =
                path.replace("/counters/1", "/counters/{counter}")
                        .replaceAll("/notices/n-.*", "/notices/{notice}")
                        .replaceAll("/notes/c-.*", "/notes/{note}")
                        .replaceAll("/sounds/[0-9a-f]*", "/sounds/{sound}")
                        .replaceAll("\\?.*", "");
        return named.substring(named.lastIndexOf('/') + 1);
    }
}

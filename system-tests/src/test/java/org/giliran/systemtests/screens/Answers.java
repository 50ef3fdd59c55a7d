package org.giliran.systemtests.screens;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a program really answers, with something changed: for states that no hall is brought into
 * within a test, as a full disk or a night. The page polls it as ever, and hears of nothing else.
 */
final class Answers {
    private Answers() {}

    /** Fetches a view as it is now. */
    static ObjectNode fetch(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return (ObjectNode)
                    Wire.MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }

    /**
     * From its next load on, the page gets the view with the change.
     *
     * @param path of the view: {@code /api/home}
     */
    static void change(Page page, String program, String path, Consumer<ObjectNode> change)
            throws IOException, InterruptedException {
        change(page, program, path, List.of(change));
    }

    /**
     * From its next load on, the page gets the view with the first change, and when it asks again
     * with the next one; after the last, nothing new comes.
     */
    static void change(Page page, String program, String path, List<Consumer<ObjectNode>> changes)
            throws IOException, InterruptedException {
        ObjectNode view = fetch(program + path);
        var next = new AtomicInteger();
        page.unrouteAll();
        page.route(
                program + path + "*",
                route -> {
                    if (!route.request().url().contains("after=")) {
                        next.set(0); // what a page before it asked for does not count
                    }
                    int at = next.getAndIncrement();
                    if (at >= changes.size()) {
                        route.fulfill(new Route.FulfillOptions().setStatus(204));
                        return;
                    }
                    ObjectNode answer = view.deepCopy();
                    changes.get(at).accept(answer);
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(answer.toString()));
                });
    }

    /**
     * The same for a view that only the page itself may ask for, with its log-in. Other views that
     * were changed stay so.
     *
     * @param path the whole path, with the hall
     */
    static void changeOwn(Page page, String path, Consumer<ObjectNode> change) {
        page.route(
                url -> URI.create(url).getPath().equals(path),
                route -> {
                    if (!route.request().url().contains("after=")) {
                        APIResponse answer = route.fetch();
                        var view = (ObjectNode) Wire.MAPPER.readTree(answer.text());
                        change.accept(view);
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(answer)
                                        .setBody(view.toString()));
                    }
                });
    }

    /** A command of the page is refused with this. */
    static void refuse(Page page, String address, int status, String code) {
        String problem =
                "{\"type\":\"about:blank\",\"title\":\"%1$s\",\"status\":%2$d,\"code\":\"%1$s\",\"detail\":\"%1$s\"}"
                        .formatted(code, status);
        answer(page, address, status, "application/problem+json", problem);
    }

    /** What the page asks for is answered with this; the newest answer to an address counts. */
    static void answer(Page page, String address, int status, String body) {
        answer(page, address, status, "application/json", body);
    }

    private static void answer(Page page, String address, int status, String type, String body) {
        page.route(
                url -> url.endsWith(address),
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(status)
                                        .setContentType(type)
                                        .setBody(body)));
    }

    static JsonNode json(String text) {
        return Wire.MAPPER.readTree(text);
    }
}

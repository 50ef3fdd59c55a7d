package org.giliran.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One route of the server with everything that can be wrong about a request to it.
 *
 * @param path with a ticket, counter and so on that exist, where there are any
 * @param fields of the body; none for a command that needs no words
 * @param views whether it can be watched, with {@code after} and {@code wait}
 * @param single query parameters that may stand once
 * @param queries queries that are refused, with status and code
 */
record Route(
        String method,
        String path,
        Set<Who> allowed,
        List<Field> fields,
        boolean views,
        List<String> single,
        List<Query> queries) {

    /** What is sent and is no command of the hall. */
    private static final Set<String> WITHOUT_KEY = Set.of("/api/session", "/api/devices/status");

    /** A query that is refused, and how. */
    record Query(String text, int status, String code) {}

    static final Set<Who> STAFF = EnumSet.of(Who.BUDI, Who.WATI, Who.ADMIN);
    static final Set<Who> SUPERVISORS = EnumSet.of(Who.WATI, Who.ADMIN);
    static final Set<Who> STAFF_AND_KIOSKS = EnumSet.of(Who.BUDI, Who.WATI, Who.ADMIN, Who.KIOSK);
    static final Set<Who> ANYBODY =
            EnumSet.of(Who.BUDI, Who.WATI, Who.ADMIN, Who.KIOSK, Who.DISPLAY);
    static final Set<Who> VOICE = EnumSet.of(Who.WATI, Who.ADMIN, Who.DISPLAY);
    static final Set<Who> KIOSK = EnumSet.of(Who.KIOSK);
    static final Set<Who> DEVICES = EnumSet.of(Who.KIOSK, Who.DISPLAY);
    static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);

    static Route get(String path, Set<Who> allowed) {
        return new Route("GET", path, allowed, List.of(), false, List.of(), List.of());
    }

    static Route delete(String path, Set<Who> allowed) {
        return new Route("DELETE", path, allowed, List.of(), false, List.of(), List.of());
    }

    static Route post(String path, Set<Who> allowed, Field... fields) {
        return new Route("POST", path, allowed, List.of(fields), false, List.of(), List.of());
    }

    Route watched() {
        return new Route(method, path, allowed, fields, true, single, queries);
    }

    Route with(String parameter, Query... refused) {
        var parameters = new ArrayList<>(single);
        parameters.add(parameter);
        var all = new ArrayList<>(queries);
        all.addAll(List.of(refused));
        return new Route(method, path, allowed, fields, views, parameters, all);
    }

    boolean isCommand() {
        return method.equals("POST") && !WITHOUT_KEY.contains(path);
    }

    boolean hasBody() {
        return method.equals("POST");
    }

    /** Somebody who may use it. */
    Who user() {
        return allowed.iterator().next();
    }

    /** A body in which nothing is wrong. */
    String validBody() {
        return bodyOf(
                fields.stream()
                        .filter(Field::required)
                        .map(f -> '"' + f.name() + "\":" + f.valid())
                        .toList());
    }

    /** The same with another value of one field. */
    String bodyWith(Field changed, String json) {
        List<String> members =
                new ArrayList<>(
                        fields.stream()
                                .filter(f -> f.required() && !f.equals(changed))
                                .map(f -> '"' + f.name() + "\":" + f.valid())
                                .toList());
        members.add('"' + changed.name() + "\":" + json);
        return bodyOf(members);
    }

    String bodyWithout(Field left) {
        return bodyOf(
                fields.stream()
                        .filter(f -> f.required() && !f.equals(left))
                        .map(f -> '"' + f.name() + "\":" + f.valid())
                        .toList());
    }

    private static String bodyOf(List<String> members) {
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

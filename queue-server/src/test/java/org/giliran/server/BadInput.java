package org.giliran.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes, for a route, every request that must be refused.
 *
 * @param phoneToken of a ticket that waits
 */
record BadInput(Requests requests, String phoneToken) {
    private static final List<String> JUNK =
            List.of(
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "%2e%2e",
                    "..",
                    "%00",
                    "1%00",
                    "%zz",
                    "%",
                    "%C0%AF",
                    "%F0%9F%98%80",
                    "1%20OR%201=1",
                    "%0d%0aX-Evil:%20yes",
                    "1;a=b",
                    "<script>",
                    "%22%3E",
                    "a".repeat(1_000));

    Stream<BadCase> of(Route route) {
        return Stream.of(
                        strangers(route),
                        unknownThings(route),
                        wrongMethods(route),
                        queries(route),
                        keys(route),
                        new BadBodies(requests).bodies(route),
                        new BadBodies(requests).fields(route))
                .flatMap(List::stream);
    }

    private List<BadCase> strangers(Route route) {
        var cases = new ArrayList<BadCase>();
        for (Who who : Who.values()) {
            if (!route.allowed().contains(who) && who != Who.SARI) {
                cases.add(
                        who.role().isPresent()
                                ? refused(route, "as " + who, who, 403, "NOT_ALLOWED")
                                : refused(route, "as " + who, who, 401, "NOT_LOGGED_IN"));
            }
        }
        return cases;
    }

    private BadCase refused(Route route, String name, Who who, int status, String code) {
        String body = route.hasBody() ? route.validBody() : null;
        return Requests.make(
                name, requests.head(route.method(), route.path(), who, true), body, status, code);
    }

    private List<BadCase> unknownThings(Route route) {
        var cases = new ArrayList<BadCase>();
        unknown(route, "/halls/balai", "/halls/", "lain", "UNKNOWN_HALL", cases);
        unknown(route, "/counters/1", "/counters/", "77", "UNKNOWN_COUNTER", cases);
        unknown(route, "/services/ktp", "/services/", "paspor", "UNKNOWN_SERVICE", cases);
        String gone = "2026-11-20-A-001";
        if (route.path().contains(Routes.TICKET)) {
            String path = route.path().replace(Routes.TICKET, gone);
            cases.add(at(route, path, Set.of(410), "DAY_GONE"));
        }
        unknown(
                route,
                "/tickets/" + Routes.TICKET,
                "/tickets/",
                "2026-11-21-A-999",
                "UNKNOWN_TICKET",
                cases);
        unknown(
                route,
                "/tickets/" + phoneToken,
                "/tickets/",
                "A".repeat(26),
                "UNKNOWN_TICKET",
                cases);
        unknown(
                route,
                "/notices/n-0000000000000000",
                "/notices/",
                "n-ffffffffffffffff",
                "NOT_FOUND",
                cases);
        return cases;
    }

    private void unknown(
            Route route,
            String known,
            String before,
            String other,
            String code,
            List<BadCase> cases) {
        if (!route.path().contains(known)) {
            return;
        }
        cases.add(at(route, route.path().replace(known, before + other), Set.of(404), code));
        for (String junk : JUNK) {
            String path = route.path().replace(known, before + junk);
            cases.add(
                    at(
                            route,
                            path,
                            Set.of(400, 404, 405),
                            code,
                            "MALFORMED_REQUEST",
                            "NOT_FOUND",
                            "METHOD_NOT_ALLOWED"));
        }
    }

    private BadCase at(Route route, String path, Set<Integer> statuses, String... codes) {
        String body = route.hasBody() ? route.validBody() : null;
        String name = "at " + (path.length() > 120 ? path.substring(0, 120) + "…" : path);
        return Requests.make(
                name,
                requests.head(route.method(), path, route.user(), true),
                body,
                statuses,
                codes);
    }

    private List<BadCase> wrongMethods(Route route) {
        var cases = new ArrayList<BadCase>();
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")) {
            boolean logOut = route.path().equals("/api/session") && method.equals("DELETE");
            if (!method.equals(route.method()) && !logOut && !isOther(route, method)) {
                cases.add(
                        Requests.make(
                                "with " + method,
                                requests.head(method, route.path(), route.user(), true),
                                "{}",
                                405,
                                "METHOD_NOT_ALLOWED"));
            }
        }
        return cases;
    }

    /** Whether the path is that of another route with this method. */
    private boolean isOther(Route route, String method) {
        return Routes.all(phoneToken).stream()
                .anyMatch(r -> r.path().equals(route.path()) && r.method().equals(method));
    }

    private List<BadCase> queries(Route route) {
        var cases = new ArrayList<BadCase>();
        var single = new ArrayList<>(route.single());
        if (route.views()) {
            single.add("after");
            single.add("wait");
            for (String wait : List.of("31", "-1", "999999999")) {
                cases.add(query(route, "wait=" + wait, 400, "OUT_OF_RANGE"));
            }
            for (String wait :
                    List.of("abc", "", "1.5", "1e1", "99999999999", "%00", "%EF%BC%91")) {
                cases.add(query(route, "wait=" + wait, 400, "WRONG_TYPE"));
            }
        }
        for (String name : single) {
            cases.add(query(route, name + "=1&" + name + "=1", 400, "MALFORMED_REQUEST"));
        }
        route.queries().forEach(q -> cases.add(query(route, q.text(), q.status(), q.code())));
        return cases;
    }

    private BadCase query(Route route, String query, int status, String code) {
        String path = route.path() + "?" + query;
        return Requests.make(
                "?" + query,
                requests.head(route.method(), path, route.user(), true),
                null,
                status,
                code);
    }

    private List<BadCase> keys(Route route) {
        if (!route.isCommand()) {
            return List.of();
        }
        var cases = new ArrayList<BadCase>();
        cases.add(key(route, "no key", "", "MISSING_KEY"));
        for (String key :
                List.of(
                        "",
                        "short-key-15-ch",
                        "k".repeat(65),
                        "kunci-rahasia-é-1234",
                        "kunci dengan spasi")) {
            cases.add(key(route, "key '" + key + "'", "\nIdempotency-Key: " + key, "OUT_OF_RANGE"));
        }
        return cases;
    }

    private BadCase key(Route route, String name, String header, String code) {
        String head =
                requests.head(route.method(), route.path(), route.user(), false)
                        + "\n"
                        + Requests.JSON
                        + header;
        return Requests.make(name, head, route.validBody(), 400, code);
    }
}

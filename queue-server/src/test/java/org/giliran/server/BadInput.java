package org.giliran.server;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Makes, for a route, every request that must be refused.
 *
 * @param phoneToken of a ticket that waits
 */
record BadInput(Map<Who, String> tokens, String phoneToken) {
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final String JSON = "Content-Type: application/json";
    private static final int MOST_BYTES = 16 * 1024;
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

    /**
     * A request that must be refused.
     *
     * @param codes one of these must be the answer's
     */
    @SuppressWarnings("ArrayRecordComponent") // cases are never compared
    record Case(String name, String head, byte[] body, Set<Integer> statuses, Set<String> codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Case> of(Route route) {
        return Stream.of(
                        strangers(route),
                        unknownThings(route),
                        wrongMethods(route),
                        queries(route),
                        keys(route),
                        bodies(route),
                        fields(route))
                .flatMap(List::stream);
    }

    private List<Case> strangers(Route route) {
        var cases = new ArrayList<Case>();
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

    private Case refused(Route route, String name, Who who, int status, String code) {
        String body = route.hasBody() ? route.validBody() : null;
        return make(name, head(route.method(), route.path(), who, true), body, status, code);
    }

    private List<Case> unknownThings(Route route) {
        var cases = new ArrayList<Case>();
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
            Route route, String known, String before, String other, String code, List<Case> cases) {
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

    private Case at(Route route, String path, Set<Integer> statuses, String... codes) {
        String body = route.hasBody() ? route.validBody() : null;
        String name = "at " + (path.length() > 120 ? path.substring(0, 120) + "…" : path);
        return make(name, head(route.method(), path, route.user(), true), body, statuses, codes);
    }

    private List<Case> wrongMethods(Route route) {
        var cases = new ArrayList<Case>();
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")) {
            boolean logOut = route.path().equals("/api/session") && method.equals("DELETE");
            if (!method.equals(route.method()) && !logOut && !isOther(route, method)) {
                cases.add(
                        make(
                                "with " + method,
                                head(method, route.path(), route.user(), true),
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

    private List<Case> queries(Route route) {
        var cases = new ArrayList<Case>();
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

    private Case query(Route route, String query, int status, String code) {
        String path = route.path() + "?" + query;
        return make(
                "?" + query, head(route.method(), path, route.user(), true), null, status, code);
    }

    private List<Case> keys(Route route) {
        if (!route.isCommand()) {
            return List.of();
        }
        var cases = new ArrayList<Case>();
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

    private Case key(Route route, String name, String header, String code) {
        String head =
                head(route.method(), route.path(), route.user(), false) + "\n" + JSON + header;
        return make(name, head, route.validBody(), 400, code);
    }

    private List<Case> bodies(Route route) {
        if (!route.hasBody()) {
            return List.of();
        }
        var cases = new ArrayList<Case>();
        String valid = route.validBody();
        for (String broken :
                List.of(
                        "{",
                        "}",
                        "{]",
                        "nul",
                        "{\"a\":}",
                        "{'a':1}",
                        "{\"a\":1,}",
                        "\"",
                        valid + "x",
                        valid + valid,
                        "\u0000",
                        "{\"a\":NaN}",
                        "{\"a\":01}",
                        "[".repeat(10_000),
                        "{\"a\":".repeat(3_000),
                        "/*c*/" + valid,
                        "\ufeff\ufeff" + valid)) {
            cases.add(body(route, broken, 400, "MALFORMED_JSON"));
        }
        cases.add(body(route, "{\"a\":1,\"a\":1}", 400, "MALFORMED_JSON"));
        for (String other : List.of("[]", "\"text\"", "1", "null", "true", "[" + valid + "]")) {
            cases.add(body(route, other, 400, "WRONG_TYPE"));
        }
        String more = valid.equals("{}") ? "" : ",";
        String unknown = valid.substring(0, valid.length() - 1) + more;
        cases.add(body(route, unknown + "\"extra\":1}", 400, "UNKNOWN_FIELD"));
        cases.add(body(route, unknown + "\"extra\":null}", 400, "UNKNOWN_FIELD"));
        cases.add(body(route, unknown + "\"ex\\u0000\\u001b[31mtra\":1}", 400, "UNKNOWN_FIELD"));
        cases.add(body(route, " ".repeat(MOST_BYTES) + valid, 413, "TOO_LARGE"));
        cases.add(chunked(route, " ".repeat(MOST_BYTES) + valid));
        for (String type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "application/jsonp",
                        "multipart/form-data; boundary=x",
                        "")) {
            cases.add(typed(route, "Content-Type: " + type));
        }
        cases.add(typed(route, "X-No-Content-Type: yes"));
        cases.add(latin(route));
        return cases;
    }

    private Case body(Route route, String body, int status, String code) {
        String shown = body.length() > 60 ? body.substring(0, 60) + "… " + body.length() : body;
        return make(
                "body " + shown.replace('\u0000', '?').strip(),
                head(route.method(), route.path(), route.user(), true),
                body,
                status,
                code);
    }

    /** Too large without saying so beforehand. */
    private Case chunked(Route route, String body) {
        String head =
                head(route.method(), route.path(), route.user(), true)
                        + "\nTransfer-Encoding: chunked";
        byte[] bytes =
                (Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        return new Case("too large, in chunks", head, bytes, Set.of(413), Set.of("TOO_LARGE"));
    }

    private Case typed(Route route, String header) {
        String head =
                head(route.method(), route.path(), route.user(), false) + key() + "\n" + header;
        return make(header, head, route.validBody(), 415, "NOT_JSON");
    }

    /** A body that is not UTF-8. */
    private Case latin(Route route) {
        byte[] bytes = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        String head =
                head(route.method(), route.path(), route.user(), true)
                        + "\nContent-Length: "
                        + bytes.length;
        return new Case("latin-1", head, bytes, Set.of(400), Set.of("MALFORMED_JSON"));
    }

    private List<Case> fields(Route route) {
        var cases = new ArrayList<Case>();
        for (Field field : route.fields()) {
            for (String wrong : field.wrongTypes()) {
                cases.add(body(route, route.bodyWith(field, wrong), 400, "WRONG_TYPE"));
            }
            for (Field.Bad bad : field.outOfRange()) {
                cases.add(body(route, route.bodyWith(field, bad.json()), bad.status(), bad.code()));
            }
            if (field.required()) {
                cases.add(body(route, route.bodyWithout(field), 400, "MISSING_FIELD"));
                cases.add(body(route, route.bodyWith(field, "null"), 400, "MISSING_FIELD"));
            }
        }
        return cases;
    }

    private String head(String method, String path, Who who, boolean command) {
        String token = tokens.getOrDefault(who, "");
        return method
                + " "
                + path
                + " HTTP/1.1\nHost: localhost\nConnection: close"
                + (token.isEmpty() ? "" : "\nAuthorization: Bearer " + token)
                + (command ? key() + "\n" + JSON : "");
    }

    /** A key of its own for each request, or one would hide what another did. */
    private static String key() {
        return "\nIdempotency-Key: kunci-0123456789-" + KEYS.incrementAndGet();
    }

    private static Case make(
            String name, String head, @Nullable String body, int status, String code) {
        return make(name, head, body, Set.of(status), code);
    }

    private static Case make(
            String name,
            String head,
            @Nullable String body,
            Set<Integer> statuses,
            String... codes) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String length = body == null ? "" : "\nContent-Length: " + bytes.length;
        return new Case(name, head + length, bytes, statuses, Set.copyOf(List.of(codes)));
    }
}

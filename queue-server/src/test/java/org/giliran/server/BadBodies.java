package org.giliran.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that can be wrong with a command's body. */
record BadBodies(Requests requests) {
    private static final int MOST_BYTES = 16 * 1024;

    /** Of a command that may say a hundred things at once. */
    private static final int MOST_BYTES_OF_MANY = 64 * 1024;

    /** Of a clip in Base64. */
    private static final int MOST_BYTES_OF_CLIP = 800_000;

    private static int mostBytes(Route route) {
        if (route.path().endsWith("/clips")) {
            return MOST_BYTES_OF_CLIP;
        }
        boolean many = route.path().endsWith("/hand-over") || route.path().endsWith("/by-hand");
        return many ? MOST_BYTES_OF_MANY : MOST_BYTES;
    }

    List<BadCase> bodies(Route route) {
        if (!route.hasBody()) {
            return List.of();
        }
        var cases = new ArrayList<BadCase>();
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
        String tooMuch = " ".repeat(mostBytes(route)) + valid;
        cases.add(body(route, tooMuch, 413, "TOO_LARGE"));
        cases.add(chunked(route, tooMuch));
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

    private BadCase body(Route route, String body, int status, String code) {
        String shown = body.length() > 60 ? body.substring(0, 60) + "… " + body.length() : body;
        return Requests.make(
                "body " + shown.replace('\u0000', '?').strip(),
                requests.head(route.method(), route.path(), route.user(), true),
                body,
                status,
                code);
    }

    /** Too large without saying so beforehand. */
    private BadCase chunked(Route route, String body) {
        String head =
                requests.head(route.method(), route.path(), route.user(), true)
                        + "\nTransfer-Encoding: chunked";
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return new BadCase("too large, in chunks", head, chunks, Set.of(413), Set.of("TOO_LARGE"));
    }

    private BadCase typed(Route route, String header) {
        String head =
                requests.head(route.method(), route.path(), route.user(), false)
                        + Requests.key()
                        + "\n"
                        + header;
        return Requests.make(header, head, route.validBody(), 415, "NOT_JSON");
    }

    /** A body that is not UTF-8. */
    private BadCase latin(Route route) {
        String body = "{\"a\":\"\u00e9\"}";
        String head =
                requests.head(route.method(), route.path(), route.user(), true)
                        + "\nContent-Length: "
                        + body.length();
        return new BadCase("latin-1", head, body, Set.of(400), Set.of("MALFORMED_JSON"));
    }

    List<BadCase> fields(Route route) {
        var cases = new ArrayList<BadCase>();
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
}

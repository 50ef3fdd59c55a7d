package org.giliran.server;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes requests down as they go over the wire. */
record Requests(Map<Who, String> tokens) {
    static final String JSON = "Content-Type: application/json";
    private static final AtomicInteger KEYS = new AtomicInteger();

    /** Request line and headers; with a key and a content type when it is a command. */
    String head(String method, String path, Who who, boolean command) {
        String token = tokens.getOrDefault(who, "");
        return method
                + " "
                + path
                + " HTTP/1.1\nHost: localhost\nConnection: close"
                + (token.isEmpty() ? "" : "\nAuthorization: Bearer " + token)
                + (command ? key() + "\n" + JSON : "");
    }

    /** A key of its own for each request, or one would hide what another did. */
    static String key() {
        return "\nIdempotency-Key: kunci-0123456789-" + KEYS.incrementAndGet();
    }

    static BadCase make(String name, String head, @Nullable String body, int status, String code) {
        return make(name, head, body, Set.of(status), code);
    }

    static BadCase make(
            String name,
            String head,
            @Nullable String body,
            Set<Integer> statuses,
            String... codes) {
        String bytes = body == null ? "" : bytes(body);
        String length = body == null ? "" : "\nContent-Length: " + bytes.length();
        return new BadCase(name, head + length, bytes, statuses, Set.copyOf(List.of(codes)));
    }

    /** UTF-8, each byte as one character. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

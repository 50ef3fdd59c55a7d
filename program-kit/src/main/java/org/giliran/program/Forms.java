package org.giliran.program;

import io.javalin.http.Context;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form that a browser sends without a script: URL-encoded, at most 2 KiB, nothing twice.
 *
 * @param fields by name
 */
public record Forms(Map<String, String> fields) {
    private static final int MOST_BYTES = 2 * 1024;
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    public Forms {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads the body of a request.
     *
     * @throws ProblemException 415, 413 or 400 when it is no such form
     */
    public static Forms read(Context ctx) {
        if (!Bodies.isOf(ctx.contentType(), MEDIA_TYPE)) {
            throw new ProblemException(415, "NOT_A_FORM", "the body must be " + MEDIA_TYPE);
        }
        return parse(new String(Bodies.upTo(ctx, MOST_BYTES), StandardCharsets.US_ASCII));
    }

    static Forms parse(String body) {
        var fields = new HashMap<String, String>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0
                    || fields.put(
                                    decoded(pair.substring(0, equals)),
                                    decoded(pair.substring(equals + 1)))
                            != null) {
                throw malformed();
            }
        }
        return new Forms(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(400, "MALFORMED_REQUEST", "the form cannot be read");
    }

    /** The value of a field; an empty one is none. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }
}

package org.giliran.program;

import io.javalin.http.Context;

import java.util.Optional;

/** Reads the header {@code Idempotency-Key}: 16 to 64 visible ASCII characters. */
public final class Keys {
    private static final String HEADER = "Idempotency-Key";

    private Keys() {}

    /**
     * The key, if there is one.
     *
     * @throws ProblemException 400 OUT_OF_RANGE when it is not one
     */
    public static Optional<String> find(Context ctx) {
        String key = ctx.header(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!key.matches("[!-~]{16,64}")) {
            throw new ProblemException(
                    400,
                    "OUT_OF_RANGE",
                    HEADER + " must be 16 to 64 visible ASCII characters",
                    HEADER);
        }
        return Optional.of(key);
    }
}

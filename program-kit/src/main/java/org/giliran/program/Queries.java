package org.giliran.program;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the part of an address after the question mark. Parameters nobody asks for are let be; none
 * may come twice.
 */
public final class Queries {
    /** The longest that a poll may be held. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private Queries() {}

    /** The parameter, or null when it is not there. */
    public static @Nullable String find(Context ctx, String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1) {
            throw new ProblemException(
                    400, "MALFORMED_REQUEST", "'" + name + "' may stand only once", name);
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /**
     * A whole number, or {@code otherwise} when it is not there.
     *
     * @throws ProblemException 400 WRONG_TYPE or OUT_OF_RANGE
     */
    public static int number(Context ctx, String name, int least, int most, int otherwise) {
        String text = find(ctx, name);
        if (text == null) {
            return otherwise;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new ProblemException(
                    400, "WRONG_TYPE", "'" + name + "' must be a whole number", name);
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw new ProblemException(
                    400, "OUT_OF_RANGE", "'" + name + "' must be " + least + " to " + most, name);
        }
        return value;
    }

    /** How long the poll may be held: {@code wait}, 0 to 30 s, 0 when it is not there. */
    public static Duration wait(Context ctx) {
        return Duration.ofSeconds(number(ctx, "wait", 0, (int) LONGEST_WAIT.toSeconds(), 0));
    }

    /** The version that the caller has, or null for none. */
    public static @Nullable String after(Context ctx) {
        return find(ctx, "after");
    }
}

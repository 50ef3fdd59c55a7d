package org.giliran.server;

import java.util.List;
import java.util.Locale;

/**
 * A field of a command's body, and what it must not hold.
 *
 * @param wrongTypes JSON of another type
 * @param outOfRange JSON of the right type with a value that is not allowed
 */
record Field(
        String name,
        boolean required,
        String valid,
        List<String> wrongTypes,
        List<Bad> outOfRange) {
    private static final List<String> NOT_A_TEXT = List.of("1", "1.5", "true", "[]", "{}");
    private static final List<String> NOT_A_NUMBER =
            List.of("\"1\"", "true", "[]", "{}", "1.5", "1e400", "1e2");

    /** A value that is refused, and how. */
    record Bad(String json, int status, String code) {
        static Bad range(String json) {
            return new Bad(json, 400, "OUT_OF_RANGE");
        }

        static Bad type(String json) {
            return new Bad(json, 400, "WRONG_TYPE");
        }

        static Bad missing(String json) {
            return new Bad(json, 400, "MISSING_FIELD");
        }

        static Bad unknownField(String json) {
            return new Bad(json, 400, "UNKNOWN_FIELD");
        }

        static Bad unknown(String json, String code) {
            return new Bad(json, 404, code);
        }
    }

    static Field text(String name, String valid, Bad... bad) {
        return new Field(name, true, '"' + valid + '"', NOT_A_TEXT, List.of(bad));
    }

    static Field number(String name, int valid, Bad... bad) {
        return new Field(name, true, Integer.toString(valid), NOT_A_NUMBER, List.of(bad));
    }

    /** One of some words. */
    static Field word(String name, String valid) {
        return text(
                name,
                valid,
                Bad.range("\"FAX\""),
                Bad.range("\"\""),
                Bad.range("\"0\""),
                Bad.range('"' + valid.toLowerCase(Locale.ROOT) + '"'));
    }

    /** A date or an instant. */
    static Field time(String name, String valid, Bad... bad) {
        return new Field(
                name,
                true,
                '"' + valid + '"',
                List.of("1", "1.5", "true", "[]", "{}", "[2026,11,21]", "1790000000"),
                List.of(bad));
    }

    /** An object within the body. */
    static Field object(String name, String valid, Bad... bad) {
        return new Field(
                name, true, valid, List.of("1", "1.5", "true", "[]", "\"text\""), List.of(bad));
    }

    Field optional() {
        return new Field(name, false, valid, wrongTypes, outOfRange);
    }
}

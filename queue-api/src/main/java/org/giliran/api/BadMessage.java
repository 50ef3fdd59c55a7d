package org.giliran.api;

import org.jspecify.annotations.Nullable;

/** A request that cannot be read as what it should be. Answered 400. */
public final class BadMessage extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong with it; the name is the stable code of the problem document. */
    public enum Code {
        MALFORMED_JSON,
        WRONG_TYPE,
        MISSING_FIELD,
        UNKNOWN_FIELD,
        OUT_OF_RANGE,
        MISSING_KEY
    }

    private final Code code;
    private final @Nullable String field;

    /** A message about {@code field}, or about the whole when it is null. */
    public BadMessage(Code code, String detail, @Nullable String field) {
        super(detail);
        this.code = code;
        this.field = field;
    }

    public Code code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}

package org.giliran.program;

import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem document. Thrown by routes, answered by {@link Problems}; never
 * logged.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final @Nullable String field;

    /**
     * A refusal.
     *
     * @param status 400 to 599
     * @param code stable, UPPER_CASE; programs decide by it
     * @param detail a sentence for a person
     * @param field the request field at fault, when there is one
     */
    public ProblemException(int status, String code, String detail, @Nullable String field) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** A refusal that is not about one field. */
    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, null);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The sentence for a person. */
    public String detail() {
        String message = getMessage();
        return message == null ? code : message;
    }

    public @Nullable String field() {
        return field;
    }
}

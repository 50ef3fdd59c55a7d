package org.giliran.api;

import org.jspecify.annotations.Nullable;

/**
 * A refusal in the form of RFC 9457, media type {@code application/problem+json}.
 *
 * @param code stable, UPPER_CASE; programs decide by it
 * @param detail a sentence for a person
 * @param field the request field that is at fault, when there is one
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String field) {}

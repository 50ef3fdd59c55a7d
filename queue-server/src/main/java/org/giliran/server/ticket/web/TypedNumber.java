package org.giliran.server.ticket.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as people say and type it: {@code b12} for {@code B-012}. */
final class TypedNumber {
    private static final Pattern TYPED =
            Pattern.compile("\\s*([A-Za-z]{1,3})[\\s.-]*0*(\\d{1,6})\\s*");

    private TypedNumber() {}

    /** As it stands on the paper; empty when it is no number at all. */
    static Optional<String> read(String typed) {
        Matcher parts = TYPED.matcher(typed);
        return parts.matches()
                ? Optional.of(
                        parts.group(1).toUpperCase(Locale.ROOT)
                                + "-%03d".formatted(Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}

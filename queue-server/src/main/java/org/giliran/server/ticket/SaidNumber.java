package org.giliran.server.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket's number as somebody says or types it: {@code B-012}, {@code b12}, {@code B 12}, or the
 * digits alone.
 *
 * @param letters upper case; empty when none were said
 */
public record SaidNumber(String letters, int digits) {
    private static final Pattern SAID =
            Pattern.compile("([A-Za-z]{0,3})[\\s.\\-\u2010-\u2014_]*0*(\\d{1,6})");

    /** As it stands on paper. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z]+)-0*(\\d+)");

    /** Empty when it can be no number. */
    public static Optional<SaidNumber> parse(String said) {
        Matcher parts = SAID.matcher(said.strip());
        return parts.matches()
                ? Optional.of(
                        new SaidNumber(
                                parts.group(1).toUpperCase(Locale.ROOT),
                                Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /**
     * Those that are meant. Whoever leaves out the second letter of a kiosk's own series, and no
     * other number is so called, means those.
     */
    public List<String> among(Collection<String> numbers) {
        List<String> exact = numbers.stream().filter(n -> isMeant(n, false)).sorted().toList();
        return exact.isEmpty()
                ? numbers.stream().filter(n -> isMeant(n, true)).sorted().toList()
                : exact;
    }

    private boolean isMeant(String number, boolean beginning) {
        Matcher parts = NUMBER.matcher(number);
        return parts.matches()
                && Integer.parseInt(parts.group(2)) == digits
                && (letters.isEmpty()
                        || (beginning
                                ? parts.group(1).startsWith(letters)
                                : parts.group(1).equals(letters)));
    }
}

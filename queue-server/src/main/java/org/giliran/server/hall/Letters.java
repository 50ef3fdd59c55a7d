package org.giliran.server.hall;

import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.ordered.OrderedMap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which letters stand behind a prefix. A granted letter behind a prefix must never read as another
 * service's prefix, now or after any change of the set-up: then two visitors would have one number.
 */
public final class Letters {
    /** Without I, O and Q, which are read as 1 and 0; from the end, where prefixes are rare. */
    private static final List<String> ALL = List.of("XYZWVUTSRPNMLKJHGFEDCBA".split(""));

    private Letters() {}

    /** The next letter to grant, if there is one. */
    static Optional<String> free(OrderedMap<String, Series> granted, SetUp today, SetUp next) {
        Set<String> taken =
                granted.values().stream().map(Series::letter).collect(Collectors.toSet());
        Set<String> firsts = firsts(today, next);
        return ALL.stream()
                .filter(l -> !taken.contains(l))
                .filter(l -> pairs(today, next).noneMatch(p -> isOf(p, l, firsts)))
                .findFirst();
    }

    /**
     * A prefix of a set-up that a kiosk makes of another prefix and its letter.
     *
     * @param today whose prefixes are still on paper when {@code next} begins
     */
    public static Optional<String> collision(
            OrderedMap<String, Series> granted, SetUp today, SetUp next) {
        Set<String> firsts = firsts(today, next);
        return pairs(next, next)
                .filter(p -> granted.values().stream().anyMatch(s -> isOf(p, s.letter(), firsts)))
                .findFirst();
    }

    private static boolean isOf(String pair, String letter, Set<String> firsts) {
        return pair.endsWith(letter) && firsts.contains(pair.substring(0, 1));
    }

    private static Set<String> firsts(SetUp today, SetUp next) {
        return prefixes(today, next).filter(p -> p.length() == 1).collect(Collectors.toSet());
    }

    private static Stream<String> pairs(SetUp today, SetUp next) {
        return prefixes(today, next).filter(p -> p.length() == 2);
    }

    private static Stream<String> prefixes(SetUp today, SetUp next) {
        return Stream.concat(today.services().stream(), next.services().stream())
                .map(Service::prefix);
    }
}

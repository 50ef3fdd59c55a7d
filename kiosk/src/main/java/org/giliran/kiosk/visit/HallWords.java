package org.giliran.kiosk.visit;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.api.board.KioskHome.Service;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the hall itself that a kiosk says: names, and what is to be brought. Whoever asks
 * names them by kind and code, and cannot have anything else said.
 */
public final class HallWords {
    private HallWords() {}

    /**
     * The words of one kind and code in a language.
     *
     * @param kind {@code service}, {@code bring}, {@code group}, {@code priority} or {@code
     *     counter}
     */
    public static Optional<String> find(
            @Nullable KioskHome home, String language, String kind, String code) {
        if (home == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case "service" -> service(home, code).map(s -> in(s.name(), language));
            case "bring" -> service(home, code).map(s -> bring(s, language));
            case "group" ->
                    name(
                            home.groups().stream()
                                    .filter(g -> g.code().equals(code))
                                    .map(KioskHome.Group::name),
                            language);
            case "priority" ->
                    name(
                            home.priorityClasses().stream()
                                    .filter(c -> c.code().equals(code))
                                    .map(KioskHome.PriorityClass::name),
                            language);
            case "counter" ->
                    name(
                            home.counters().stream()
                                    .filter(c -> c.code().equals(code))
                                    .map(KioskHome.CounterName::name),
                            language);
            default -> Optional.empty();
        };
    }

    private static Optional<Service> service(KioskHome home, String code) {
        return home.services().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    private static Optional<String> name(Stream<Names> found, String language) {
        return found.findFirst().map(names -> in(names, language));
    }

    /** One thing a sentence, so that the voice takes breath between them. */
    private static String bring(Service service, String language) {
        Stream<Names> fee = Stream.ofNullable(service.fee());
        return Stream.concat(service.requirements().stream(), fee)
                .map(names -> in(names, language))
                .collect(Collectors.joining(". "));
    }

    private static String in(Names names, String language) {
        return language.equals("en") ? names.en() : names.id();
    }
}

package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every situation × every command of {@code states-and-commands.txt}, which is kept by hand. */
class StatesAndCommandsTest {
    /** What the table says, by command and situation. */
    private static final Map<NamedCommand, Map<Situation.Kind, String>> TABLE = table();

    static Stream<NamedCommand> commands() {
        return Arrays.stream(NamedCommand.values());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandDoesWhatItsColumnSays(NamedCommand command) {
        var found = new EnumMap<Situation.Kind, String>(Situation.Kind.class);
        for (Situation.Kind kind : Situation.Kind.values()) {
            Situation situation = kind.happens();
            HallCommand said = command.naming(situation.named());
            found.put(kind, words(situation.hall().decide(said, Origin.of("s01"))));
        }
        assertEquals(lines(TABLE.getOrDefault(command, Map.of())), lines(found));
    }

    @Test
    void theTableHasEveryCommandOfTheCore() {
        var named = Situation.Kind.FREE.happens().named();
        Set<Class<?>> said =
                commands().map(c -> c.naming(named).getClass()).collect(Collectors.toSet());
        assertEquals(Set.of(HallCommand.class.getPermittedSubclasses()), said);
    }

    @Test
    void theSituationsShowEveryStateOfACounterAndOfATicket() {
        Set<Class<?>> counters = new HashSet<>();
        Set<Class<?>> tickets = new HashSet<>();
        for (Situation.Kind kind : Situation.Kind.values()) {
            Situation situation = kind.happens();
            HallDay day = situation.hall().day();
            counters.add(day.counter("1").getClass());
            day.findKnown(situation.named().ticket())
                    .ifPresent(t -> tickets.add(t.state().getClass()));
        }
        assertEquals(Set.of(CounterState.class.getPermittedSubclasses()), counters);
        assertEquals(Set.of(TicketState.class.getPermittedSubclasses()), tickets);
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Refused(var reason) -> reason.name();
            case Decision.Replayed _ -> "replayed";
            case Decision.Accepted(var events, _) when events.isEmpty() -> "nothing";
            case Decision.Accepted(var events, _) ->
                    events.stream()
                            .map(e -> e.getClass().getSimpleName())
                            .collect(Collectors.joining(" "));
        };
    }

    /** One line a situation, so that a difference can be read. */
    private static String lines(Map<Situation.Kind, String> column) {
        return column.entrySet().stream()
                .map(e -> word(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<NamedCommand, Map<Situation.Kind, String>> table() {
        var table = new EnumMap<NamedCommand, Map<Situation.Kind, String>>(NamedCommand.class);
        List<NamedCommand> heads = List.of();
        for (String line : text().lines().filter(l -> !l.startsWith("#")).toList()) {
            List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (cells.getFirst().isEmpty()) {
                heads = cells.stream().skip(1).map(c -> constant(NamedCommand.class, c)).toList();
                continue;
            }
            Situation.Kind kind = constant(Situation.Kind.class, cells.getFirst());
            for (int i = 0; i < heads.size(); i++) {
                var column = table.computeIfAbsent(heads.get(i), _ -> newColumn());
                assertNull(column.put(kind, cells.get(i + 1)), () -> "twice in the table: " + kind);
            }
        }
        return table;
    }

    private static Map<Situation.Kind, String> newColumn() {
        return new EnumMap<>(Situation.Kind.class);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text() {
        try (var in = StatesAndCommandsTest.class.getResourceAsStream("/states-and-commands.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.giliran.server.calling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads lines of people from text, as {@code A-001 09:00 ktp lansia}, for tests to look at. */
final class Waiters {
    private Waiters() {}

    static Instant at(String time) {
        return LocalDate.of(2026, 3, 2).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    /** The tickets of a text, one a line; those of the same time in the order of the text. */
    static List<Waiting> waiters(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        return lines.stream().map(l -> waiter(l, lines.indexOf(l) + 1L)).toList();
    }

    private static Waiting waiter(String line, long order) {
        List<String> words = List.of(line.strip().split("\\s+"));
        var place = new Place(at(words.get(1)), order);
        String priorityClass = words.size() > 3 ? words.get(3) : "";
        return new Waiting(
                "t-" + words.getFirst(), words.getFirst(), words.get(2), priorityClass, place);
    }

    static Line line(String text) {
        return line(waiters(text));
    }

    static Line line(List<Waiting> waiters) {
        Line line = Line.EMPTY;
        for (Waiting waiter : waiters) {
            line = line.joined(waiter, 0);
        }
        return line;
    }
}

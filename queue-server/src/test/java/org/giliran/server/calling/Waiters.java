package org.giliran.server.calling;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads lines of people from text, as {@code A-001 09:00 ktp lansia}, for tests to look at. After
 * the service, in any order: a class, {@code @3} for the only counter, {@code booked:09:30}, {@code
 * first}.
 */
final class Waiters {
    /** Takes identity and family cards, and deeds when it is idle. */
    static final Counter LOKET_1 = SetUps.counter("1", List.of("ktp", "kk"), List.of("akta"));

    /** Ten minutes for the elderly, fifteen for who is pregnant. */
    static final CountedTime TIME =
            new CountedTime(
                    Map.of("lansia", Duration.ofMinutes(10), "hamil", Duration.ofMinutes(15)));

    private Waiters() {}

    static Instant at(String time) {
        return LocalDate.of(2026, 3, 2).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    /** The tickets of a text, one a line; those of the same time in the order of the text. */
    static List<Waiting> waiters(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        return lines.stream().map(l -> waiter(l, lines.indexOf(l) + 1L)).toList();
    }

    static Waiting waiter(String line, long order) {
        List<String> words = List.of(line.strip().split("\\s+"));
        String priorityClass = "";
        String counter = "";
        Instant booked = Waiting.NOT_BOOKED;
        for (String word : words.subList(3, words.size())) {
            if (word.startsWith("@")) {
                counter = word.substring(1);
            } else if (word.startsWith("booked:")) {
                booked = at(word.substring("booked:".length()));
            } else if (!word.equals("first")) {
                priorityClass = word;
            }
        }
        return new Waiting(
                "t-" + words.getFirst(),
                words.getFirst(),
                words.get(2),
                priorityClass,
                new Place(at(words.get(1)), order),
                counter,
                words.contains("first"),
                booked);
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

    /**
     * The numbers in the order in which counter 1 calls them, one a minute, for an hour at most.
     */
    static List<String> callsOf(CallPolicy policy, Line line, String time) {
        var numbers = new ArrayList<String>();
        Line rest = line;
        Instant now = at(time);
        while (numbers.size() < 60
                && policy.pick(rest, LOKET_1, now) instanceof Pick.Next(var ticket, _)) {
            numbers.add(ticket.number());
            rest = rest.called(ticket, LOKET_1);
            now = now.plusSeconds(60);
        }
        return List.copyOf(numbers);
    }
}

package org.giliran.kiosk.link;

import org.giliran.kiosk.visit.SeriesStand;
import org.giliran.kiosk.visit.SeriesStand.Last;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stand of the own series as text: {@code A=5@2026-03-02,B=1@2026-03-02}. */
final class SeriesText {
    private SeriesText() {}

    static String write(SeriesStand stand) {
        return new TreeMap<>(stand.last())
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().sequence() + "@" + day(e))
                        .collect(Collectors.joining(","));
    }

    private static LocalDate day(Map.Entry<String, Last> entry) {
        return entry.getValue().day();
    }

    static String writeTickets(SeriesStand stand) {
        return new TreeMap<>(stand.tickets())
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(","));
    }

    static SeriesStand read(String series, String tickets) {
        var last = new HashMap<String, Last>();
        parts(series).forEach(part -> last.put(part[0], last(part[1].split("@", 2))));
        var given = new HashMap<LocalDate, Integer>();
        parts(tickets)
                .forEach(part -> given.put(LocalDate.parse(part[0]), Integer.parseInt(part[1])));
        return new SeriesStand(last, given);
    }

    private static Last last(String[] part) {
        return new Last(Integer.parseInt(part[0]), LocalDate.parse(part[1]));
    }

    private static Stream<String[]> parts(String text) {
        return text.isEmpty()
                ? Stream.empty()
                : Stream.of(text.split(",", -1)).map(part -> part.split("=", 2));
    }
}

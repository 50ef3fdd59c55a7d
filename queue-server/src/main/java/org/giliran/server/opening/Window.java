package org.giliran.server.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time of some length; {@code to} is the first instant that is not in it. */
record Window(Instant from, Instant to) {

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    private boolean isSome() {
        return from.isBefore(to);
    }

    /** All that is in at least one of the windows, in order, apart from each other. */
    static List<Window> union(List<Window> windows) {
        var union = new ArrayList<Window>();
        for (Window next : sorted(windows)) {
            Window last = union.isEmpty() ? next : union.getLast();
            if (union.isEmpty() || next.from.isAfter(last.to)) {
                union.add(next);
            } else if (next.to.isAfter(last.to)) {
                union.set(union.size() - 1, new Window(last.from, next.to));
            }
        }
        return union;
    }

    /** What is left of windows without others. */
    static List<Window> without(List<Window> windows, List<Window> taken) {
        var left = new ArrayList<Window>();
        for (Window window : windows) {
            Instant from = window.from;
            for (Window hole : union(taken)) {
                left.add(new Window(from, earlier(hole.from, window.to)));
                from = later(from, hole.to);
            }
            left.add(new Window(from, window.to));
        }
        return sorted(left);
    }

    private static List<Window> sorted(List<Window> windows) {
        return windows.stream()
                .filter(Window::isSome)
                .sorted(Comparator.comparing(Window::from))
                .toList();
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package org.giliran.server.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a day went beside how it would have gone.
 *
 * @param groups by service and class
 * @param changes of those who were called in both, who gains most first
 */
public record Comparison(List<Group> groups, List<Change> changes) {
    public Comparison {
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
    }

    /**
     * The steps of a service by tickets of a class, which is empty for regular ones.
     *
     * @param visits so many, called or not
     */
    record Group(String service, String priorityClass, int visits, Waits happened, Waits instead) {}

    /** One step of a ticket that waited so long, and would have waited so long. */
    record Change(String number, String service, Duration happened, Duration instead) {
        Duration gain() {
            return happened.minus(instead);
        }
    }

    /** By how much the waits differ on average, one way or the other. */
    Duration meanDifference() {
        Duration all =
                changes.stream().map(c -> c.gain().abs()).reduce(Duration.ZERO, Duration::plus);
        return changes.isEmpty() ? all : all.dividedBy(changes.size());
    }

    private record Key(String service, String priorityClass) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = service.compareTo(other.service);
            return order != 0 ? order : priorityClass.compareTo(other.priorityClass);
        }
    }

    private static final class Gathered {
        private int visits;
        private final List<Duration> happened = new ArrayList<>();
        private final List<Duration> instead = new ArrayList<>();
    }

    /** Compares what happened with another course of the same day. */
    public static Comparison of(RecordedDay day, Course instead) {
        var groups = new TreeMap<Key, Gathered>();
        var changes = new ArrayList<Change>();
        var before = day.course().lastWaits();
        var after = instead.lastWaits();
        for (Way way : day.ways().values()) {
            List<String> steps = way.steps();
            for (int step = 0; step < steps.size(); step++) {
                String priorityClass = day.classes().getOrDefault(way.number(), "");
                var group =
                        groups.computeIfAbsent(
                                new Key(steps.get(step), priorityClass), _ -> new Gathered());
                var id = new Course.StepOf(way.number(), step);
                Optional<Duration> was = Optional.ofNullable(before.get(id));
                Optional<Duration> would = Optional.ofNullable(after.get(id));
                group.visits++;
                was.ifPresent(group.happened::add);
                would.ifPresent(group.instead::add);
                if (was.isPresent() && would.isPresent()) {
                    changes.add(new Change(way.number(), steps.get(step), was.get(), would.get()));
                }
            }
        }
        changes.sort(Comparator.comparing(Change::gain).reversed().thenComparing(Change::number));
        return new Comparison(
                groups.entrySet().stream().map(e -> group(e.getKey(), e.getValue())).toList(),
                changes);
    }

    private static Group group(Key key, Gathered all) {
        return new Group(
                key.service,
                key.priorityClass,
                all.visits,
                Waits.of(all.happened),
                Waits.of(all.instead));
    }
}

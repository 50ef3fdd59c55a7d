package org.giliran.server.hall;

import org.giliran.server.ordered.OrderedMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The events of the last seconds, each with the day as it was before it. A command is taken back by
 * going to the day before it and applying what else has happened since.
 *
 * <p>Empty as long as no counter does anything.
 */
record UndoWindow(OrderedMap<Long, Entry> entries) {
    /** For how long a command can be taken back; design. */
    static final Duration WITHIN = Duration.ofSeconds(10);

    /** Far more than a hall has in ten seconds; bounds what a flood of commands keeps in memory. */
    private static final int MOST = 256;

    static final UndoWindow EMPTY = new UndoWindow(OrderedMap.empty());

    /**
     * @param before with an empty window of its own
     */
    record Entry(Recorded recorded, HallDay before) {
        private Touched touched() {
            return Touched.by(recorded.event());
        }
    }

    /** A counter's last command: the records {@code first} to {@code last}. */
    record Command(List<Entry> entries, Instant until) {
        Command {
            entries = List.copyOf(entries);
        }

        long seq() {
            return entries.getFirst().recorded.seq();
        }

        /** The tickets it was about, each once. */
        List<String> tickets() {
            return entries.stream()
                    .map(Entry::touched)
                    .map(Touched::findTicket)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }

        List<HallEvent> events() {
            return entries.stream().map(e -> e.recorded.event()).toList();
        }
    }

    /** The window after one more event. */
    UndoWindow after(Recorded recorded, HallDay before) {
        if (endsWindow(recorded.event())) {
            return EMPTY;
        }
        var entry = new Entry(recorded, before.withWindow(EMPTY));
        if (entries.isEmpty() && entry.touched().counter().isEmpty()) {
            return this;
        }
        OrderedMap<Long, Entry> kept = entries.with(recorded.seq(), entry);
        while (kept.size() > MOST || isOver(kept.first().orElseThrow().value(), recorded.at())) {
            kept = kept.without(kept.first().orElseThrow().key());
        }
        return new UndoWindow(kept);
    }

    /** What concerns the whole hall is not taken back, and nothing from before it. */
    private static boolean endsWindow(HallEvent event) {
        return event instanceof HallEvent.DayOpened
                || event instanceof HallEvent.DayClosed
                || event instanceof HallEvent.SetUpChanged
                || event instanceof HallEvent.CounterMoved
                || event instanceof HallEvent.NumbersSkipped
                || event instanceof HallEvent.HallPaused
                || event instanceof HallEvent.HallResumed;
    }

    private static boolean isOver(Entry entry, Instant now) {
        return entry.recorded.at().plus(WITHIN).isBefore(now);
    }

    /** The last command of a counter, if it can still be taken back. */
    Optional<Command> undoable(String counter, Instant now) {
        List<Entry> all = entries.values();
        int last = all.size() - 1;
        while (last >= 0 && !all.get(last).touched().isCounter(counter)) {
            last--;
        }
        if (last < 0 || isOver(all.get(last), now) || !isOfStaff(all.get(last).recorded)) {
            return Optional.empty();
        }
        int first = last;
        while (first > 0 && isSameCommand(all.get(first - 1), all.get(first), counter)) {
            first--;
        }
        boolean mayBeCut = first == 0 && all.size() == MOST;
        var command =
                new Command(all.subList(first, last + 1), all.get(last).recorded.at().plus(WITHIN));
        List<Entry> since = all.subList(last + 1, all.size());
        boolean touchedSince =
                since.stream().anyMatch(e -> command.tickets().contains(e.touched().ticket()));
        return mayBeCut || touchedSince || Passings.tooMany(command, since)
                ? Optional.empty()
                : Optional.of(command);
    }

    private static boolean isOfStaff(Recorded recorded) {
        return !(recorded.event() instanceof HallEvent.Undone)
                && !(recorded.event() instanceof HallEvent.VisitRated)
                && !recorded.origin().equals(Origin.CLOCK);
    }

    /** The events of a command stand next to each other and share origin and time. */
    private static boolean isSameCommand(Entry entry, Entry next, String counter) {
        return entry.recorded.seq() + 1 == next.recorded.seq()
                && entry.recorded.origin().equals(next.recorded.origin())
                && entry.recorded.at().equals(next.recorded.at())
                && entry.touched().isCounter(counter)
                && (entry.recorded.origin().hasKey() || goTogether(entry, next, counter));
    }

    /** Whether one command makes both events; two without keys may come at the same instant. */
    private static boolean goTogether(Entry entry, Entry next, String counter) {
        HallEvent first = entry.recorded.event();
        HallEvent second = next.recorded.event();
        boolean wasClosing = entry.before.counter(counter) instanceof CounterState.Closing;
        if (second instanceof HallEvent.TicketCalled) {
            return first instanceof HallEvent.VisitFinished
                    || first instanceof HallEvent.StepFinished;
        }
        if (second instanceof HallEvent.CounterClosing) {
            return wasClosing && first instanceof HallEvent.CounterOpened;
        }
        return second instanceof HallEvent.CounterPaused
                ? wasClosing
                : second instanceof HallEvent.CounterClosed
                        && (wasClosing || first instanceof HallEvent.TicketReleased);
    }

    /** The day as if the records {@code seq} to {@code seq + events - 1} had never been. */
    HallDay dayWithout(long seq, int events) {
        Entry first =
                entries.find(seq)
                        .orElseThrow(() -> new IllegalStateException("cannot undo " + seq));
        HallDay again = first.before.withWindow(new UndoWindow(entries.filter((s, _) -> s < seq)));
        for (Entry entry : entries.filter((s, _) -> s >= seq + events).values()) {
            again = again.applyAgain(entry.recorded);
        }
        return again;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UndoWindow window
                && recorded(entries).equals(recorded(window.entries));
    }

    @Override
    public int hashCode() {
        return Objects.hash(recorded(entries));
    }

    /** The days before follow from the records. */
    private static List<Recorded> recorded(OrderedMap<Long, Entry> entries) {
        return entries.values().stream().map(Entry::recorded).toList();
    }
}

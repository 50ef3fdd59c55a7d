package org.giliran.server.desk;

import org.giliran.journal.Chain;
import org.giliran.journal.Group;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.Room;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Commands decided one on the other, and committed together. Confined to the desk's thread.
 *
 * <p>Between {@link #decide} and {@link #commit} nobody outside sees anything of it.
 */
final class Batch {
    private final HallJournal journal;
    private final Consumer<Published> publish;
    private final List<Runnable> answers = new ArrayList<>();
    private final Room room;
    private HallDay day;
    private Group group;
    private LocalDate date;

    Batch(Published start, HallJournal journal, Consumer<Published> publish) {
        this.journal = journal;
        this.publish = publish;
        this.room = start.room();
        this.day = start.day();
        this.group = new Group(start.head());
        this.date = start.day().date();
    }

    /** The day with everything decided so far. */
    HallDay day() {
        return day;
    }

    /** Decides a command; {@code answer} is told its outcome after the next commit. */
    void decide(HallCommand command, Origin origin, Instant now, Consumer<Outcome> answer)
            throws IOException {
        Outcome outcome =
                switch (room.limit(command, day.decide(command, origin, now))) {
                    case Decision.Refused(var reason) -> new Outcome.Refused(reason);
                    case Decision.Replayed(var records) -> new Outcome.Replayed(records);
                    case Decision.Accepted(var events, var remembered) ->
                            new Outcome.Done(
                                    record(
                                            events,
                                            remembered ? origin : Origin.of(origin.actor()),
                                            now),
                                    day);
                };
        answers.add(() -> answer.accept(outcome));
    }

    private List<Recorded> record(List<HallEvent> events, Origin origin, Instant now)
            throws IOException {
        var records = new ArrayList<Recorded>(events.size());
        for (HallEvent event : events) {
            records.add(record(event, origin, day.effective(now)));
        }
        return records;
    }

    private Recorded record(HallEvent event, Origin origin, Instant at) throws IOException {
        date = event instanceof HallEvent.DayOpened opened ? opened.date() : day.date();
        byte[] bytes = journal.codec().encode(event, date, at, origin);
        if (!group.hasRoomFor(bytes.length)) {
            write(); // the end of a crowded day takes several groups
        }
        Chain after = group.add(bytes);
        var recorded = new Recorded(after.seq(), date, at, origin, event, after.fingerprint());
        day = day.apply(recorded);
        return recorded;
    }

    /** Writes and syncs once, publishes, then answers. */
    void commit() throws IOException {
        write();
        answers.forEach(Runnable::run);
        answers.clear();
    }

    private void write() throws IOException {
        if (!group.isEmpty()) {
            journal.append(date, group);
            Chain head = group.after();
            group = new Group(head);
            publish.accept(new Published(day, head, room));
        }
    }
}

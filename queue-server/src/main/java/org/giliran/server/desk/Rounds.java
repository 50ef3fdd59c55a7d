package org.giliran.server.desk;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Room;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a desk does, round by round: decides the commands that wait, each on what the ones before it
 * did, makes all of them durable, publishes the new day, and only then answers. It knows no clock
 * and has no thread; one thread at a time calls it. When a round fails nothing of it was shown or
 * answered, and there must be no other.
 */
public final class Rounds {
    private final HallJournal journal;
    private final ServiceTimes times;
    private final Consumer<Published> listener;
    private volatile Published published;

    /**
     * A command that waits.
     *
     * @param answer told its outcome once that is durable
     */
    public record Asked(HallCommand command, Origin origin, Consumer<Outcome> answer) {}

    /**
     * Rounds that go on where the journal stands.
     *
     * @param start what was found in the journal, or a hall before its first day
     * @param times of each day that is opened
     * @param listener told of each published day; must be quick
     */
    public Rounds(
            Published start,
            HallJournal journal,
            ServiceTimes times,
            Consumer<Published> listener) {
        this.published = start;
        this.journal = journal;
        this.times = times;
        this.listener = listener;
    }

    /** The newest day that is durable. Any thread. */
    public Published published() {
        return published;
    }

    /**
     * One round: looks how much room there is, turns the day where it is over, ends what is due,
     * decides and answers.
     *
     * @throws IOException when the journal could not be written
     */
    public void settle(List<Asked> asked, Instant now) throws IOException {
        look();
        var batch = new Batch(published, journal, this::publish);
        turnDay(batch, now);
        if (!batch.day().nextDeadline().isAfter(batch.day().effective(now))) {
            batch.decide(new HallCommand.TimePassed(), Origin.CLOCK, now, _ -> {});
        }
        for (Asked one : asked) {
            batch.decide(one.command, one.origin, now, one.answer);
        }
        batch.commit();
    }

    /** Publishes the day once more when the room for it has changed. */
    private void look() throws IOException {
        Room room = journal.look();
        if (room != published.room()) {
            publish(new Published(published.day(), published.head(), room));
        }
    }

    /** Closes a day that is over and opens the one that {@code now} is in. */
    private void turnDay(Batch batch, Instant now) throws IOException {
        while (batch.day().isOver(now)) {
            HallCommand step =
                    batch.day().open()
                            ? new HallCommand.TimePassed()
                            : new HallCommand.OpenDay(times.after(batch.day()));
            batch.decide(step, Origin.CLOCK, now, _ -> {});
            batch.commit();
        }
    }

    private void publish(Published next) {
        published = next;
        listener.accept(next);
    }
}

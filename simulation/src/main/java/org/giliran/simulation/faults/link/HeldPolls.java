package org.giliran.simulation.faults.link;

import org.giliran.simulation.days.Agenda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The polls that a server holds until there is news, as design.md section 3 has it. */
final class HeldPolls {
    private final Agenda agenda;
    private List<Held> held = new ArrayList<>();

    private record Held(String after, Consumer<Optional<String>> answer) {}

    HeldPolls(Agenda agenda) {
        this.agenda = agenda;
    }

    /**
     * Holds a poll.
     *
     * @param answer told the newer version, or nothing when the time is up
     */
    void hold(String after, Duration hold, Consumer<Optional<String>> answer) {
        var poll = new Held(after, answer);
        held.add(poll);
        agenda.in(
                hold,
                () -> {
                    if (held.remove(poll)) {
                        answer.accept(Optional.empty());
                    }
                });
    }

    /** There is a new version. */
    void wake(String version) {
        List<Held> woken = held;
        held = new ArrayList<>();
        woken.forEach(poll -> poll.answer.accept(Optional.of(version)));
    }

    /** The server is gone. */
    void drop() {
        held = new ArrayList<>();
    }
}

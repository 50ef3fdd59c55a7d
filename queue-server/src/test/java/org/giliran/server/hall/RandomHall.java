package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A hall that lives some days of random commands, keys, clocks and nights, watched by {@link
 * Invariants}. The same seed gives the same days.
 */
final class RandomHall {
    private static final SetUp SET_UP = RuledSetUps.LARGE;

    private final RandomGenerator random;
    private final RandomCommands commands;
    private final HallFixture hall = HallFixture.beforeItsFirstDay(SET_UP);
    private final Invariants invariants = new Invariants();
    private final List<Sent> sent = new ArrayList<>();
    private int keys;

    /** A command that was accepted and is remembered under its key since a day. */
    private record Sent(HallCommand command, Origin origin, LocalDate day) {}

    RandomHall(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        commands = new RandomCommands(random);
        hall.watchedBy(invariants);
        hall.turnDay();
    }

    HallFixture hall() {
        return hall;
    }

    Invariants invariants() {
        return invariants;
    }

    /** Lives one day and the night after it, or several nights. */
    void day(int steps) {
        openSomeCounters();
        for (int i = 0; i < steps && !hall.day().isOver(hall.now()); i++) {
            hall.pass(Duration.ofMillis(random.nextLong(random.nextBoolean() ? 90_000 : 3_000)));
            if (random.nextInt(100) == 0) {
                hall.pass(Duration.ofMinutes(-10));
            }
            passTime();
            send();
        }
        int nights = random.nextInt(4) == 0 ? 2 : 1;
        hall.at(HallFixture.instant(hall.day().date().plusDays(nights), "07:30"));
        hall.turnDay();
        assertEquals(hall.day(), hall.replayed(SET_UP));
    }

    private void openSomeCounters() {
        SET_UP.counters().stream()
                .filter(_ -> random.nextInt(4) > 0)
                .forEach(c -> hall.open(c.code()));
    }

    /** As the desk does: a day that is over turns, a notice that is over ends. */
    private void passTime() {
        hall.turnDay();
        if (!hall.day().nextDeadline().isAfter(hall.day().effective(hall.now()))) {
            hall.tell(new HallCommand.TimePassed(), Origin.CLOCK);
        }
    }

    private void send() {
        switch (random.nextInt(6)) {
            case 0 -> hall.tell(commands.next(hall.day(), hall.now()), Origin.of("s01"));
            case 1 -> sendAgain();
            default -> sendWithKey();
        }
    }

    private void sendWithKey() {
        HallCommand command = commands.next(hall.day(), hall.now());
        Origin origin = HallFixture.keyed(String.valueOf(keys++), command.toString());
        long before = hall.day().seq();
        Decision decision = hall.tell(command, origin);
        if (decision instanceof Decision.Accepted(_, var remembered)
                && remembered
                && !(command instanceof HallCommand.HandOver)
                && hall.day().seq() > before) {
            sent.add(new Sent(command, origin, hall.day().date()));
        }
    }

    /** The same key again, for the same request or for another: there is no second effect. */
    private void sendAgain() {
        if (sent.isEmpty()) {
            return;
        }
        Sent again = sent.get(random.nextInt(sent.size()));
        boolean known =
                again.day.equals(hall.day().date())
                        || hall.day().past().stream().anyMatch(p -> p.date().equals(again.day));
        if (!known) {
            return;
        }
        long before = hall.day().seq();
        if (random.nextBoolean()) {
            assertInstanceOf(Decision.Replayed.class, hall.tell(again.command, again.origin));
        } else {
            var other = new Origin("s02", again.origin.key(), "another request");
            assertEquals(Decision.refused(Refusal.KEY_REUSED), hall.tell(again.command, other));
        }
        assertEquals(before, hall.day().seq());
    }
}

package org.giliran.simulation.days;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;

/** One hall, day after day, with the people in it. */
final class Story {
    private static final LocalTime DOORS = LocalTime.of(8, 0);
    private static final Duration BEFORE_THE_DOORS = Duration.ofMinutes(30);

    /** Everybody has long gone home. */
    private static final Duration UNTIL_NIGHT = Duration.ofHours(12);

    private final SetUp hall;
    private final Chance chance;
    private final Ledger ledger;
    private Consumer<Recorded> people = _ -> {};

    Story(SetUp hall, Chance chance, HallRules rules, Consumer<Recorded> reader) {
        this.hall = hall;
        this.chance = chance;
        this.ledger =
                new Ledger(
                        hall,
                        rules,
                        recorded -> {
                            reader.accept(recorded);
                            people.accept(recorded);
                        });
    }

    private Instant doors(LocalDate date) {
        return date.atTime(DOORS).atZone(hall.hall().zone()).toInstant();
    }

    void live(LocalDate date, DayPlan plan) {
        Instant doors = doors(date);
        var agenda = new Agenda(doors.minus(BEFORE_THE_DOORS));
        var life = new Life(agenda, chance.split(), ledger, plan);
        life.passTime();
        var room = new Room(life, doors);
        people = room::hear;
        for (Counter counter : ledger.day().setUp().counters()) {
            if (chance.is(plan.staffed())) {
                new Clerk(life, room, counter, doors);
            }
        }
        new Office(life, doors);
        agenda.runUntil(doors.plus(UNTIL_NIGHT));
        people = _ -> {};
    }

    /** Closes the last day. */
    SimulatedDays.Lived end(long seed, LocalDate next) {
        ledger.close(doors(next));
        var head = ledger.head();
        return new SimulatedDays.Lived(seed, head.seq(), ledger.tickets(), head.hex());
    }
}

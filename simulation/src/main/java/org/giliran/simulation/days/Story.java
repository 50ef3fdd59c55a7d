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
    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** When the doors open in the morning. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /** When they open in a hall that works at night: its days turn while most people wait. */
    static final LocalTime NIGHT = LocalTime.of(1, 30);

    private static final Duration BEFORE_THE_DOORS = Duration.ofMinutes(60);

    /** Everybody has long gone home. */
    private static final Duration UNTIL_NIGHT = Duration.ofHours(12);

    private final SetUp hall;
    private final Chance chance;
    private final Ledger ledger;
    private final LocalTime opens;
    private final AloneKiosk kiosk = new AloneKiosk();
    private Consumer<Recorded> people = _ -> {};

    Story(SetUp hall, LocalTime opens, Chance chance, HallRules rules, Consumer<Recorded> reader) {
        this.hall = hall;
        this.opens = opens;
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
        return date.atTime(opens).atZone(hall.hall().zone()).toInstant();
    }

    /**
     * Lives one day more.
     *
     * @param index from 0
     */
    void live(int index, DayPlan plan) {
        Instant doors = doors(FIRST.plusDays(index));
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
        new Strays(life, doors);
        kiosk.live(life, doors);
        agenda.runUntil(doors.plus(UNTIL_NIGHT));
        people = _ -> {};
    }

    /** Closes the last day. */
    SimulatedDays.Lived end(long seed) {
        ledger.end();
        var head = ledger.head();
        return new SimulatedDays.Lived(seed, head.seq(), ledger.tickets(), head.hex());
    }
}

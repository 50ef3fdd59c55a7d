package org.giliran.simulation.days;

import org.giliran.server.hall.HallCommand;
import org.giliran.simulation.visitors.Chance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * The supervisor of a simulated day: closes a service, clears the building, changes a rule, moves a
 * counter.
 */
final class Office {
    private static final String ACTOR = "s00";

    private final Life life;
    private final Instant doors;

    Office(Life life, Instant doors) {
        this.life = life;
        this.doors = doors;
        Chance chance = life.chance();
        double often = life.plan().incidents();
        if (chance.is(0.4 * often)) {
            at(30, 400, this::closeService);
        }
        if (chance.is(0.2 * often)) {
            at(60, 300, this::clearBuilding);
        }
        if (chance.is(0.2 * often)) {
            at(60, 300, this::changeRules);
        }
        if (chance.is(0.5 * often)) {
            at(1, 400, this::postNotice);
        }
    }

    private void at(int least, int most, Runnable what) {
        life.agenda().at(doors.plus(life.chance().minutes(least, most)), what);
    }

    private void closeService() {
        String service = life.chance().one(life.day().setUp().services()).code();
        life.tell(ACTOR, new HallCommand.CloseService(service, "gangguan"));
        if (life.chance().is(0.1)) {
            life.tell(ACTOR, new HallCommand.CloseService(service, "gangguan"));
        }
        life.agenda()
                .in(
                        life.chance().minutes(5, 60),
                        () -> life.tell(ACTOR, new HallCommand.OpenService(service)));
    }

    private void clearBuilding() {
        life.tell(ACTOR, new HallCommand.PauseHall("gangguan"));
        life.agenda()
                .in(
                        life.chance().minutes(5, 40),
                        () -> life.tell(ACTOR, new HallCommand.ResumeHall()));
    }

    private void changeRules() {
        life.tell(
                ACTOR,
                new HallCommand.ChangeSetUp(
                        RandomHalls.changed(life.day().setUp(), life.chance())));
    }

    /** Gives a counter one or two services for the rest of the day, whoever sits there. */
    private void moveCounter() {
        Chance chance = life.chance();
        String counter = chance.one(life.day().setUp().counters()).code();
        var main = new TreeSet<String>();
        var services = life.day().setUp().services();
        main.add(chance.one(services).code());
        main.add(chance.one(services).code());
        String idle = chance.one(services).code();
        List<String> whenIdle = main.contains(idle) ? List.of() : List.of(idle);
        life.tell(
                ACTOR,
                new HallCommand.MoveCounter(counter, List.copyOf(main), whenIdle, chance.is(0.3)));
    }

    /** Mostly of a counter that from now on is there for others. */
    private void postNotice() {
        if (life.chance().is(0.6)) {
            moveCounter();
        }
        String id = "n-" + life.day().seq();
        Instant until = life.agenda().now().plus(Duration.ofMinutes(20));
        life.tell(ACTOR, new HallCommand.PostNotice(id, "", until));
    }
}

package org.giliran.simulation.visitors;

import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A visitor, as fate has it.
 *
 * @param priorityClass its code; empty for none
 * @param language {@code id} or {@code en}
 * @param walk from the call, or the one that was heard, to the counter
 * @param serve how long the visit takes there
 * @param score of the rating, 1 to 4; 0 for nobody's
 * @param lingers from the end of the visit to the rating
 */
public record Visitor(
        Instant arrives,
        String service,
        String priorityClass,
        String language,
        Turn turn,
        Duration walk,
        Duration serve,
        int score,
        Duration lingers) {
    /** Of all visitors; halls report 10 to 12 in a hundred. */
    static final double WITH_PRIORITY = 0.11;

    /** Of all visitors; an assumption for an ordinary day. */
    static final double ABSENT = 0.10;

    static final double GIVE_UP = 0.03;
    private static final double DOES_NOT_HEAR = 0.08;
    private static final double FOREIGN = 0.05;

    /** Of those who were served. */
    static final double RATES = 0.45;

    /** Of a hundred ratings, from 1 to 4: most people are content. */
    private static final List<Integer> SCORES = List.of(4, 8, 30, 58);

    /** Throws the dice for one visitor. */
    static Visitor draw(SetUp hall, Instant arrives, Chance chance) {
        Service service = Shares.wanted(hall.services(), chance);
        return new Visitor(
                arrives,
                service.code(),
                priorityClass(hall.priorityClasses(), chance),
                chance.is(FOREIGN) ? "en" : "id",
                turn(chance),
                chance.seconds(8, 50),
                chance.around(Duration.ofMinutes(service.standard().serveMinutes())),
                chance.is(RATES) ? 1 + chance.weighted(List.of(0, 1, 2, 3), SCORES::get) : 0,
                chance.seconds(15, 120));
    }

    /** A real person, as simulated staff take one to be: there, and never seen rating. */
    public static Visitor present(SetUp hall, Chance chance) {
        Visitor one = draw(hall, Instant.EPOCH, chance);
        return new Visitor(
                one.arrives,
                one.service,
                one.priorityClass,
                one.language,
                new Turn.Comes(1),
                one.walk,
                one.serve,
                0,
                one.lingers);
    }

    private static String priorityClass(List<PriorityClass> classes, Chance chance) {
        boolean has = chance.is(WITH_PRIORITY);
        return has && !classes.isEmpty() ? chance.one(classes).code() : "";
    }

    private static Turn turn(Chance chance) {
        double fate = chance.share();
        if (fate < ABSENT) {
            return new Turn.Absent();
        }
        return fate < ABSENT + GIVE_UP
                ? new Turn.GivesUp(chance.minutes(10, 40))
                : new Turn.Comes(chance.is(DOES_NOT_HEAR) ? 2 : 1);
    }
}

package org.giliran.simulation.visitors;

import org.giliran.server.catalogue.SetUp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All visitors of one business day. */
public final class VisitorDay {
    private VisitorDay() {}

    /**
     * Draws a day; the same arguments draw the same one.
     *
     * @param count how many come
     * @param begins when the doors open
     * @return in the order of arrival
     */
    public static List<Visitor> draw(SetUp hall, int count, Instant begins, long seed) {
        var chance = new Chance(seed);
        double[] ranks = new double[count];
        Arrays.setAll(ranks, _ -> chance.share());
        Arrays.sort(ranks);
        var visitors = new ArrayList<Visitor>(count);
        for (double rank : ranks) {
            visitors.add(Visitor.draw(hall, begins.plus(Morning.arrival(rank)), chance));
        }
        return List.copyOf(visitors);
    }
}

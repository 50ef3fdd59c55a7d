package org.giliran.simulation.days;

import org.giliran.simulation.visitors.Chance;

/**
 * What a simulated hall is like. Shares are from 0 to 1; all are assumptions, chosen so that every
 * way of a visit is gone in every few days.
 *
 * @param visitors of a day
 * @param priority who belong to a priority class
 * @param noShows who do not come when they are called
 * @param comeBack of those, who come back within the grace
 * @param late who say that they will be late
 * @param parks visits that are put off by staff
 * @param transfers visits that end at another service or counter
 * @param steps visits to which staff add a step
 * @param cancels who leave while they wait
 * @param undos commands of a counter that are taken back
 * @param chosen calls out of order
 * @param rated finished visits that are rated
 * @param staffed counters that somebody works at
 * @param incidents how often the supervisor steps in: 1 as usual, 0 never
 */
public record DayPlan(
        int visitors,
        double priority,
        double noShows,
        double comeBack,
        double late,
        double parks,
        double transfers,
        double steps,
        double cancels,
        double undos,
        double chosen,
        double rated,
        double staffed,
        double incidents) {
    /** A day in which everything happens now and then. */
    public static final DayPlan USUAL =
            new DayPlan(150, 0.2, 0.08, 0.5, 0.02, 0.04, 0.05, 0.03, 0.02, 0.03, 0.03, 0.4, 0.9, 1);

    /** A plan like the usual one, of some other size. */
    static DayPlan some(Chance chance) {
        int visitors = 60 + (int) (chance.share() * 180);
        double trouble = 0.5 + chance.share() * 2;
        return new DayPlan(
                visitors,
                USUAL.priority * trouble,
                USUAL.noShows * trouble,
                USUAL.comeBack,
                USUAL.late * trouble,
                USUAL.parks * trouble,
                USUAL.transfers * trouble,
                USUAL.steps * trouble,
                USUAL.cancels * trouble,
                USUAL.undos * trouble,
                USUAL.chosen * trouble,
                USUAL.rated,
                USUAL.staffed,
                USUAL.incidents);
    }

    /** The same day with more visitors, or fewer. */
    public DayPlan withVisitors(int count) {
        return new DayPlan(
                count, priority, noShows, comeBack, late, parks, transfers, steps, cancels, undos,
                chosen, rated, staffed, incidents);
    }
}

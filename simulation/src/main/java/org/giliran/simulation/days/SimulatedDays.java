package org.giliran.simulation.days;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.visitors.Chance;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A hall that lives some days, all made up from one seed: the same seed lives the same days, on
 * every machine.
 */
public final class SimulatedDays {
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private SimulatedDays() {}

    /**
     * What was lived.
     *
     * @param hash of the newest record, in hex; it closes everything before it
     */
    public record Lived(long seed, long events, long tickets, String hash) {}

    /**
     * Lives so many days in a hall that the seed makes up.
     *
     * @throws Violation at the first event that breaks an invariant
     */
    public static Lived live(long seed, int days) {
        return live(seed, days, HallRules.OWN, _ -> {});
    }

    /**
     * The same under given rules, and shows every record to a reader.
     *
     * @throws Violation at the first event that breaks an invariant
     */
    public static Lived live(long seed, int days, HallRules rules, Consumer<Recorded> reader) {
        var chance = new Chance(seed);
        var story = new Story(RandomHalls.hall(chance), chance, rules, reader);
        for (int i = 0; i < days; i++) {
            story.live(FIRST.plusDays(i), DayPlan.some(chance));
        }
        return story.end(seed, FIRST.plusDays(days));
    }

    /**
     * Lives so many days of a plan in a given hall and shows every record to a reader, as the
     * hall's journal has it. The doors open at eight; the first day is a Monday.
     *
     * @throws Violation at the first event that breaks an invariant
     */
    public static Lived live(
            SetUp hall, DayPlan plan, long seed, int days, Consumer<Recorded> reader) {
        var story = new Story(hall, new Chance(seed), HallRules.OWN, reader);
        for (int i = 0; i < days; i++) {
            story.live(FIRST.plusDays(i), plan);
        }
        return story.end(seed, FIRST.plusDays(days));
    }
}

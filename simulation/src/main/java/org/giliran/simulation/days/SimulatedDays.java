package org.giliran.simulation.days;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.visitors.Chance;

import java.time.LocalTime;
import java.util.function.Consumer;

/**
 * A hall that lives some days, all made up from one seed: the same seed lives the same days, on
 * every machine.
 */
public final class SimulatedDays {
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
        SetUp hall = RandomHalls.hall(chance);
        boolean atNight = hall.opening().week().isEmpty() && chance.is(0.4);
        LocalTime doors = atNight ? Story.NIGHT : Story.MORNING;
        var story = new Story(hall, doors, chance, rules, reader);
        for (int i = 0; i < days; i++) {
            story.live(i, DayPlan.some(chance, hall.counters().size()));
        }
        return story.end(seed);
    }

    /**
     * Lives so many days of a plan in a given hall and shows every record to a reader, as the
     * hall's journal has it. The doors open at eight; the first day is a Monday.
     *
     * @throws Violation at the first event that breaks an invariant
     */
    public static Lived live(
            SetUp hall, DayPlan plan, long seed, int days, Consumer<Recorded> reader) {
        var story = new Story(hall, Story.MORNING, new Chance(seed), HallRules.OWN, reader);
        for (int i = 0; i < days; i++) {
            story.live(i, plan);
        }
        return story.end(seed);
    }
}

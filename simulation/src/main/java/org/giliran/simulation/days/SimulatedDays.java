package org.giliran.simulation.days;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.visitors.Chance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A hall that lives some days, all made up from one seed: the same seed lives the same days, on
 * every machine.
 */
public final class SimulatedDays {
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static final LocalTime DOORS = LocalTime.of(8, 0);

    private SimulatedDays() {}

    /**
     * What was lived.
     *
     * @param hash of the newest record, in hex; it closes everything before it
     */
    public record Lived(long seed, long events, long tickets, String hash) {}

    /**
     * Lives so many days.
     *
     * @throws Violation at the first event that breaks an invariant
     */
    public static Lived live(long seed, int days) {
        return live(seed, days, _ -> {});
    }

    /** Lives so many days and shows every record to a reader. */
    public static Lived live(long seed, int days, Consumer<Recorded> reader) {
        var chance = new Chance(seed);
        SetUp hall = RandomHalls.hall(chance);
        List<Consumer<Recorded>> readers = new ArrayList<>(List.of(reader));
        var ledger = new Ledger(hall, r -> readers.forEach(each -> each.accept(r)));
        for (int i = 0; i < days; i++) {
            Instant doors = FIRST.plusDays(i).atTime(DOORS).atZone(hall.hall().zone()).toInstant();
            var agenda = new Agenda(doors.minusSeconds(1_800));
            var life = new Life(agenda, chance.split(), ledger, DayPlan.some(chance));
            life.passTime();
            var room = new Room(life, doors);
            readers.add(room::hear);
            ledger.day().setUp().counters().stream()
                    .filter(_ -> chance.is(0.9))
                    .forEach(c -> new Clerk(life, room, c, doors));
            new Office(life, doors);
            agenda.runUntil(doors.plusSeconds(12 * 3_600));
            readers.removeLast();
        }
        ledger.passTime(FIRST.plusDays(days).atTime(DOORS).atZone(hall.hall().zone()).toInstant());
        return new Lived(seed, ledger.head().seq(), ledger.tickets(), ledger.head().hex());
    }
}

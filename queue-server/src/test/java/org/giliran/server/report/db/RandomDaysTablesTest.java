package org.giliran.server.report.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Random days, in which commands are taken back, as the tables tell them. */
class RandomDaysTablesTest {
    private static final int DAYS = 2;
    private static final int COMMANDS = 400;

    /** A visit whose steps' clocks add up to more than it lasted. */
    private static final String MORE_THAN_ALL =
            """
            SELECT s.ticket FROM visit_step s JOIN ticket t ON t.hall = s.hall AND t.id = s.ticket
            GROUP BY s.ticket, t.issued_at
            HAVING SUM(COALESCE(s.wait_seconds, s.waited_seconds) + COALESCE(s.walk_seconds, 0)
                    + COALESCE(s.serve_seconds, 0) + s.parked_seconds)
                > EXTRACT(EPOCH FROM (MAX(s.ended_at) - t.issued_at))
            """;

    @TempDir private Path data;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 200 : 10);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private ProjectedHall lived(long seed) {
        var hall = new ProjectedHall(data);
        var visits = new RandomVisits(hall.hall(), random(seed));
        for (int i = 0; i < DAYS; i++) {
            visits.day(COMMANDS);
        }
        return hall;
    }

    /** The records that would be there if nothing had ever been taken back. */
    private static List<Recorded> withoutWhatWasUndone(List<Recorded> records) {
        var left = new TreeMap<Long, Recorded>();
        for (Recorded recorded : records) {
            if (recorded.event() instanceof HallEvent.Undone e) {
                left.subMap(e.seq(), e.seq() + e.events()).clear();
            } else {
                left.put(recorded.seq(), recorded);
            }
        }
        return List.copyOf(left.values());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTablesAreAsIfWhatWasUndoneHadNeverBeen(long seed) throws Exception {
        ProjectedHall hall = lived(seed);
        List<Recorded> records = hall.hall().records();
        int stop = random(~seed).nextInt(records.size());
        Map<String, List<String>> written = hall.dump(records, stop);
        assertEquals(hall.dump(withoutWhatWasUndone(records), 0), written);
        assertEquals(hall.dump(records, 0), written);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theClocksOfAVisitAddUpToNoMoreThanItLasted(long seed) throws Exception {
        ProjectedHall hall = lived(seed);
        Path tables = hall.tables(hall.hall().records(), 0);
        assertEquals(List.of(), TableDump.select(tables, MORE_THAN_ALL));
    }

    @Test
    void theseDaysHaveEveryWayOfAVisit() throws Exception {
        Set<Class<?>> events = new HashSet<>();
        var steps = new StringBuilder();
        int undone = 0;
        for (long seed = 0; seed < 6; seed++) {
            ProjectedHall hall = lived(seed);
            for (Recorded recorded : hall.hall().records()) {
                events.add(recorded.event().getClass());
                undone += recorded.event() instanceof HallEvent.Undone ? 1 : 0;
            }
            steps.append(hall.rows("visit_step"));
        }
        assertTrue(undone > 40, undone + " commands were taken back");
        assertTrue(
                events.containsAll(
                        Set.of(
                                HallEvent.StepFinished.class,
                                HallEvent.TicketParked.class,
                                HallEvent.TicketResumed.class,
                                HallEvent.TicketTransferred.class,
                                HallEvent.ClassChanged.class,
                                HallEvent.TicketHandedOver.class,
                                HallEvent.ItemHandedOver.class,
                                HallEvent.VisitByHand.class,
                                HallEvent.VisitRated.class)));
        for (String state : List.of("FINISHED", "TRANSFERRED", "MISSED", "CANCELLED", "LAPSED")) {
            assertTrue(steps.toString().contains("STATE=" + state), state);
        }
    }
}

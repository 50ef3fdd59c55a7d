package org.giliran.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which backups are kept, and that the newest always is. */
class RetentionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Retention TWO_DAYS = new Retention(48, 30);

    @Test
    void theNewestAreKeptAndThenTheLastOfEachDay() {
        List<Instant> hourly = hourly(24 * 40);
        Set<Instant> kept = kept(TWO_DAYS, hourly, NOON);
        assertEquals(Set.copyOf(hourly.subList(0, 48)), newerThan(kept, hourly.get(48)));
        assertEquals(
                Set.of(Instant.parse("2026-11-18T23:00:00Z")),
                on(kept, "2026-11-18"),
                "one of a day that is over");
        assertEquals(Set.of(Instant.parse("2026-10-23T23:00:00Z")), on(kept, "2026-10-23"));
        assertEquals(Set.of(), on(kept, "2026-10-22"), "thirty days are enough");
        assertEquals(48 + 27, kept.size(), "the 48 newest are of three dates");
    }

    @Test
    void theNewestIsKeptHoweverOldItIs() {
        Instant longAfter = NOON.plus(Duration.ofDays(400));
        assertEquals(Set.of(NOON), kept(new Retention(1, 30), hourly(100), longAfter));
        assertThrows(IllegalArgumentException.class, () -> new Retention(0, 30));
    }

    /** A clock that ran ahead for a while must not cost the backups of the days before. */
    @Test
    void aBackupFromTheFutureTakesNoOthersPlace() {
        Instant future = Instant.parse("2030-01-01T00:00:00Z");
        var made = new HashSet<>(hourly(24 * 10));
        made.add(future);
        Set<Instant> kept = kept(new Retention(3, 30), List.copyOf(made), NOON);
        assertEquals(Set.of(Instant.parse("2026-11-15T23:00:00Z")), on(kept, "2026-11-15"));
    }

    private static List<Instant> hourly(int count) {
        return IntStream.range(0, count).mapToObj(i -> NOON.minus(Duration.ofHours(i))).toList();
    }

    private static Set<Instant> kept(Retention retention, List<Instant> made, Instant now) {
        var kept = new HashSet<>(made);
        kept.removeAll(retention.superfluous(made, now));
        return kept;
    }

    private static Set<Instant> newerThan(Set<Instant> all, Instant bound) {
        return Set.copyOf(all.stream().filter(i -> i.isAfter(bound)).toList());
    }

    private static Set<Instant> on(Set<Instant> all, String date) {
        return Set.copyOf(all.stream().filter(i -> i.toString().startsWith(date)).toList());
    }
}

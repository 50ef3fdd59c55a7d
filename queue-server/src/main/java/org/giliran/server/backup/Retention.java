package org.giliran.server.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups are kept: the newest, and the last of each day for a while. Dates are UTC.
 *
 * @param newest so many, at least 1
 * @param days back from today
 */
public record Retention(int newest, int days) {
    public Retention {
        if (newest < 1 || days < 0) {
            throw new IllegalArgumentException("the newest backup is always kept");
        }
    }

    /**
     * Those that may go.
     *
     * @param good when each was made; backups that are not whole do not count
     */
    public Set<Instant> superfluous(Collection<Instant> good, Instant now) {
        List<Instant> made = good.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        LocalDate first = date(now).minusDays(days - 1L);
        var seen = new HashSet<LocalDate>();
        var old = new HashSet<Instant>();
        for (int i = 0; i < made.size(); i++) {
            boolean lastOfItsDay = seen.add(date(made.get(i)));
            boolean ofADayKept = lastOfItsDay && !date(made.get(i)).isBefore(first);
            if (i >= newest && !ofADayKept) {
                old.add(made.get(i));
            }
        }
        return Set.copyOf(old);
    }

    private static LocalDate date(Instant made) {
        return LocalDate.ofInstant(made, ZoneOffset.UTC);
    }
}

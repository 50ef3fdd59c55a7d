package org.giliran.server.hall;

import org.jspecify.annotations.Nullable;

/** The day that records tell of, from the first of them on. */
public final class DayAfter {
    private DayAfter() {}

    /**
     * The day after one more record.
     *
     * @param before null before the first, which is a {@code DayOpened}
     */
    public static HallDay of(@Nullable HallDay before, Recorded recorded) {
        return (before == null ? blank(recorded) : before).apply(recorded);
    }

    private static HallDay blank(Recorded first) {
        if (first.event() instanceof HallEvent.DayOpened opened) {
            return HallDay.before(opened.setUp(), first.seq() - 1);
        }
        throw new IllegalStateException("a journal file must begin with DayOpened");
    }
}

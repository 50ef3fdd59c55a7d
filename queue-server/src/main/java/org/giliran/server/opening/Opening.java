package org.giliran.server.opening;

import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a ticket of a service can be had at an instant. {@link #at} decides that alone, for the
 * issue of tickets and for every screen, so that no screen promises what is then refused.
 */
public sealed interface Opening {

    /**
     * A ticket can be had.
     *
     * @param until the first instant at which the answer changes if nothing else happens: a slot, a
     *     span or the business day ends. A hall that is open at all hours goes on then
     */
    record Open(Instant until) implements Opening {}

    /**
     * No ticket can be had.
     *
     * @param opensAt from when on one can be had; empty when nobody knows, or not within a year
     * @param why the holiday, the break, or what staff gave as their reason; may be empty
     */
    record Shut(Reason reason, Optional<Instant> opensAt, Name why) implements Opening {}

    /** Why no ticket can be had. */
    enum Reason {
        OUTSIDE_HOURS,
        HOLIDAY,
        BREAK,
        /** The span still lasts, but who came now would not be served in it. */
        LAST_TICKET_OVER,
        /** Of the day, or of the slot. */
        QUOTA_USED,
        /** For the rest of the day, unless staff open it before. */
        CLOSED_BY_STAFF,
        /** Until staff carry on; nobody knows when. */
        HALL_PAUSED
    }

    /**
     * Decides about a service.
     *
     * @param setUp as it holds today
     * @param service the code of a service of the set-up
     * @param today what has happened on the business day that is open
     * @param now not before that day; when it is over, the days after it are asked
     */
    static Opening at(SetUp setUp, String service, Today today, Instant now) {
        Service asked = setUp.service(service);
        var timetable = new Timetable(setUp.hall(), setUp.openingOf(asked));
        return new Search(timetable, asked.quota(), today, now).opening();
    }

    /**
     * A time in which tickets can be had.
     *
     * @param until empty when it goes on for longer than anybody looks
     */
    record Span(Instant from, Optional<Instant> until) {}

    /**
     * When tickets of a service can be had on the business day that is open, in the week after it,
     * and at least on the next day that has such times: for whoever must go on without asking
     * again. At most 64.
     *
     * @param service the code of a service of the set-up
     */
    static List<Span> times(SetUp setUp, String service, Today today) {
        Service asked = setUp.service(service);
        var timetable = new Timetable(setUp.hall(), setUp.openingOf(asked));
        Instant start = setUp.hall().startOf(today.date());
        return new Search(timetable, asked.quota(), today, start).times();
    }

    /**
     * Whether the quota of a service is used up, of the day or of the slot that {@code now} is in,
     * whatever else keeps tickets from being had.
     */
    static boolean usedUp(SetUp setUp, String service, Today today, Instant now) {
        Service asked = setUp.service(service);
        var timetable = new Timetable(setUp.hall(), setUp.openingOf(asked));
        return new Search(timetable, asked.quota(), today, now).usedUp();
    }

    default boolean isOpen() {
        return this instanceof Open;
    }
}

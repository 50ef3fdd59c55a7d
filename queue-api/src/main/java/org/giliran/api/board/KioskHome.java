package org.giliran.api.board;

import org.giliran.api.Names;
import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssuedTicket;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a kiosk's home page shows, and what that kiosk is asked to print.
 *
 * @param publicUrl of the hall; absent: no QR on paper or screen, no promise
 * @param paused while the whole hall stands still
 * @param services that visitors can choose themselves
 * @param counters for a rating by counter
 * @param prints tickets of other programs that this kiosk shall print; empty for anybody but that
 *     kiosk
 * @param visitToRate the last visit at the counter that was asked for, as long as it can be rated
 *     there and nobody has
 * @param counterUnknown true when the hall has no such counter as was asked for; else absent
 * @param dayEndsAt when the business date goes over; for a kiosk that loses its server
 * @param offlineTicketsMax how many tickets a day a kiosk may give without its server
 * @param diskFull true while nobody gets a new ticket because the server's disk is nearly full;
 *     else absent
 * @param otherKiosks of the hall, the nearest to this one first; empty for anybody but a kiosk
 * @param groups under which services are offered when they are too many for one page, in order;
 *     each has at least one
 * @param help that was asked for at this kiosk and has not ended; only for that kiosk
 */
public record KioskHome(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        Names hallName,
        String timeZone,
        @Nullable String publicUrl,
        @Nullable Integer panelWidthMm,
        @Nullable HallPaused paused,
        List<Service> services,
        List<PriorityClass> priorityClasses,
        List<String> languages,
        List<CounterName> counters,
        List<NoticeLine> notices,
        List<PrintJob> prints,
        @Nullable VisitToRate visitToRate,
        @Nullable Boolean counterUnknown,
        @Nullable Instant dayEndsAt,
        @Nullable Integer offlineTicketsMax,
        @Nullable Boolean diskFull,
        List<OtherKiosk> otherKiosks,
        List<Group> groups,
        @Nullable Help help) {
    public KioskHome {
        otherKiosks = otherKiosks == null ? List.of() : List.copyOf(otherKiosks); // an older server
        groups = groups == null ? List.of() : List.copyOf(groups); // the same
    }

    /** Without what only a kiosk that loses its server needs. */
    public KioskHome(
            String version,
            String hall,
            LocalDate day,
            Instant now,
            Names hallName,
            String timeZone,
            @Nullable String publicUrl,
            @Nullable Integer panelWidthMm,
            @Nullable HallPaused paused,
            List<Service> services,
            List<PriorityClass> priorityClasses,
            List<String> languages,
            List<CounterName> counters,
            List<NoticeLine> notices,
            List<PrintJob> prints,
            @Nullable VisitToRate visitToRate,
            @Nullable Boolean counterUnknown) {
        this(
                version,
                hall,
                day,
                now,
                hallName,
                timeZone,
                publicUrl,
                panelWidthMm,
                paused,
                services,
                priorityClasses,
                languages,
                counters,
                notices,
                prints,
                visitToRate,
                counterUnknown,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /**
     * A service as a visitor sees it.
     *
     * @param reason why it is closed; only when closed: {@code OUTSIDE_HOURS}, {@code HOLIDAY},
     *     {@code BREAK}, {@code LAST_TICKET_OVER}, {@code QUOTA_USED}, {@code HALL_PAUSED}, or the
     *     code that staff gave
     * @param reasonName the same in words, with the name of the holiday, the break or the reason
     * @param opensAt when it opens next, if that is known
     * @param estimate the wait to be expected by somebody who takes a ticket now
     * @param steps the names of the services that the visit goes through, in order; empty when it
     *     is this one alone
     * @param fee in words, as the set-up gives it
     * @param hours when tickets can be had today, in the seven days after it, and at least on the
     *     next day that has such times: for a kiosk that loses its server; at most 64
     * @param group the code of the one that it is offered under
     * @param promisedWaitMinutes the longest wait that the hall promises
     * @param serveMinutes how long it usually takes at the counter; absent without a standard
     */
    public record Service(
            String code,
            String prefix,
            Names name,
            boolean open,
            @Nullable String reason,
            @Nullable Names reasonName,
            @Nullable Instant opensAt,
            int waiting,
            @Nullable Estimate estimate,
            List<Names> steps,
            @Nullable Names fee,
            List<Names> requirements,
            List<Hours> hours,
            @Nullable String group,
            @Nullable Integer promisedWaitMinutes,
            @Nullable Integer serveMinutes) {
        public Service {
            hours = hours == null ? List.of() : List.copyOf(hours); // an older server has none
        }

        /** One of no group, of which no times are promised. */
        public Service(
                String code,
                String prefix,
                Names name,
                boolean open,
                @Nullable String reason,
                @Nullable Names reasonName,
                @Nullable Instant opensAt,
                int waiting,
                @Nullable Estimate estimate,
                List<Names> steps,
                @Nullable Names fee,
                List<Names> requirements,
                List<Hours> hours) {
            this(
                    code,
                    prefix,
                    name,
                    open,
                    reason,
                    reasonName,
                    opensAt,
                    waiting,
                    estimate,
                    steps,
                    fee,
                    requirements,
                    hours,
                    null,
                    null,
                    null);
        }
    }

    /** An agency or theme under which services are offered. */
    public record Group(String code, Names name) {}

    /**
     * Somebody at this kiosk has asked for a person.
     *
     * @param coming whether a member of staff has said that he comes
     */
    public record Help(Instant since, boolean coming) {}

    /**
     * A time in which tickets of a service can be had.
     *
     * @param until absent when it goes on for longer than anybody looks
     */
    public record Hours(Instant from, @Nullable Instant until) {}

    /**
     * Another kiosk of the hall.
     *
     * @param name its code when the set-up gives none
     * @param place where it stands, in words
     * @param prints whether its printer works, as far as the server has just heard
     */
    public record OtherKiosk(String code, Names name, @Nullable Names place, boolean prints) {}

    /** A priority class that a visitor may choose. */
    public record PriorityClass(String code, Names name) {}

    /** A counter, by code and name. */
    public record CounterName(String code, Names name) {}

    /**
     * A ticket that this kiosk shall print.
     *
     * @param job tells one request to print from another of the same ticket
     * @param copy 0 for the first paper, 1 for <i>SALINAN 1</i>, …
     */
    public record PrintJob(String job, int copy, IssuedTicket ticket) {}

    /**
     * A visit that a rating by its counter would belong to.
     *
     * @param ticket its id
     * @param until the first instant at which it does not any more
     */
    public record VisitToRate(String ticket, String number, Instant until) {}
}

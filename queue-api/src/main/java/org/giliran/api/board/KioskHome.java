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
        @Nullable Integer offlineTicketsMax) {

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
            List<Names> requirements) {}

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

package org.giliran.api.board;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a wall shows.
 *
 * @param hallName for the head line
 * @param timeZone of the hall, e.g. {@code Asia/Jakarta}; the wall's clock and times are in it
 * @param calls newest first, at most 20
 * @param paused while the whole hall stands still
 * @param waiting people waiting for each service of the zone, in the order of the set-up
 * @param zoneName of the zone that was asked for; absent for the whole hall, and where it has one
 *     zone only
 * @param priorityClasses who may be called sooner, in the order of the set-up
 * @param closed while no ticket can be had and nobody is in the hall for its services; else absent
 * @param voice version of the hall's own voice, which displays fetch; left out when it has none
 */
public record Board(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        Names hallName,
        String timeZone,
        @Nullable HallPaused paused,
        List<Call> calls,
        List<ServiceCount> waiting,
        List<NoticeLine> notices,
        @Nullable Names zoneName,
        List<Names> priorityClasses,
        @Nullable Closed closed,
        @Nullable String voice) {
    public Board {
        priorityClasses =
                priorityClasses == null ? List.of() : List.copyOf(priorityClasses); // older server
    }

    /**
     * The hall has no work: it gives no tickets, and nobody is in it or may still come back.
     *
     * @param opensAt when the first of its services opens; absent when nobody knows
     */
    public record Closed(@Nullable Instant opensAt) {}

    /**
     * One call on the wall.
     *
     * @param at of the newest call of this ticket
     * @param calls 1 for the first call, more after a recall
     * @param priority whether the ticket has a priority class, so that the wall can say so
     * @param last whether it may not be called again: then the visitor counts as missed
     * @param over whether the visitor has come, or need not come any more; such a call is not said
     */
    public record Call(
            String number,
            String counter,
            Names counterName,
            Instant at,
            String language,
            int calls,
            boolean priority,
            boolean last,
            boolean over) {}

    /** People waiting for one service. */
    public record ServiceCount(String service, String prefix, Names name, int count) {}
}

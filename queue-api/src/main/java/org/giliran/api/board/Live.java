package org.giliran.api.board;

import org.giliran.api.Names;
import org.giliran.api.backup.BackupLine;
import org.giliran.api.counter.CounterState;
import org.giliran.api.device.AlarmLine;
import org.giliran.api.device.DeviceLine;
import org.giliran.api.device.HelpLine;
import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.TicketState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The supervisor's view of this moment.
 *
 * @param clockBehindSeconds how far the server's clock is behind the newest event; 0 unless more
 *     than 60
 * @param hints where the hall needs another counter, the most urgent first
 * @param paused while the whole hall stands still
 * @param devices of the set-up, kiosks first
 * @param alarms of kiosks that the people at counters can mend, worst first
 * @param serverAlarms of the server itself, worst first
 * @param backup how the backups stand; absent when none are planned
 * @param help who waits for a person at a kiosk, the longest first
 */
public record Live(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        Names hallName,
        String timeZone,
        List<Service> services,
        List<Hint> hints,
        List<Counter> counters,
        List<NoticeLine> notices,
        @Nullable HallPaused paused,
        int clockBehindSeconds,
        List<DeviceLine> devices,
        List<AlarmLine> alarms,
        List<ServerAlarm> serverAlarms,
        @Nullable BackupLine backup,
        List<HelpLine> help) {

    /**
     * One service now.
     *
     * @param longestWaitSeconds of those who wait, 0 when nobody does; at {@code now}
     * @param longestWaitSince when the one who waits longest joined, so that a page can count on
     * @param open false while staff hold it closed, for {@code reason}
     * @param shut why its hours or its quota let it give no tickets, in words
     * @param parked put off by staff or by themselves
     * @param missed did not come, and may still come back
     * @param promisedWaitMinutes of the service's standard
     * @param minCounters so many counters stay open for it, unless a supervisor says otherwise
     * @param estimate what somebody who comes now is told
     */
    public record Service(
            String code,
            String prefix,
            Names name,
            boolean open,
            @Nullable String reason,
            @Nullable Names shut,
            int waiting,
            int parked,
            int missed,
            int longestWaitSeconds,
            @Nullable Instant longestWaitSince,
            @Nullable Integer promisedWaitMinutes,
            int openCounters,
            int minCounters,
            @Nullable Estimate estimate) {}

    /** {@code NO_COUNTER}: none is open for it. {@code TOO_FEW}: the promise will be broken. */
    public enum Need {
        NO_COUNTER,
        TOO_FEW
    }

    /**
     * A service that needs another counter.
     *
     * @param counters open ones that take it always
     * @param minutes that somebody who comes now is expected to wait; absent when nobody can say
     */
    public record Hint(
            String service,
            Need need,
            int waiting,
            int counters,
            @Nullable Integer minutes,
            @Nullable Integer promisedWaitMinutes,
            @Nullable Act act) {}

    /**
     * {@code ADD_SERVICE}: the counter is open and idle, and does not take the service. {@code
     * OPEN}: it is closed. {@code RESUME}: it is paused.
     */
    public enum Deed {
        ADD_SERVICE,
        OPEN,
        RESUME
    }

    /**
     * What would help.
     *
     * @param minutesThen that somebody who comes now would be expected to wait
     */
    public record Act(Deed deed, String counter, int minutesThen) {}

    /**
     * One counter now.
     *
     * @param since when it came into {@code state}
     * @param main services that it is there for today, whoever sits there: what a change of them
     *     starts from
     * @param whenIdle services that it takes when nobody waits for the others, the same
     * @param missed visitors who did not come to it, and may still come back
     * @param keptOpen true when it may be paused or closed only by force; else absent
     */
    public record Counter(
            String code,
            Names name,
            CounterState state,
            @Nullable String staff,
            @Nullable String staffName,
            @Nullable String reason,
            @Nullable Instant since,
            List<String> main,
            List<String> whenIdle,
            @Nullable Current current,
            int missed,
            @Nullable Boolean keptOpen) {}

    /**
     * Who is at a counter, for which service, in which state, since when.
     *
     * @param flagged served for so long that it was probably forgotten
     * @param outOfOrder called by staff's own choice, not by the hall's rule
     * @param reason the reason of the call in words
     */
    public record Current(
            String number,
            String service,
            TicketState state,
            Instant since,
            boolean flagged,
            boolean outOfOrder,
            Names reason) {}
}

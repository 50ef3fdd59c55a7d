package org.giliran.api.counter;

import org.giliran.api.Names;
import org.giliran.api.board.HallPaused;
import org.giliran.api.board.NoticeLine;
import org.giliran.api.board.ServerAlarm;
import org.giliran.api.device.AlarmLine;
import org.giliran.api.device.HelpLine;
import org.giliran.api.note.StaffNote;
import org.giliran.api.ticket.Step;
import org.giliran.api.ticket.TicketState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the console at one counter shows.
 *
 * @param pauseReason while paused, or closing in order to pause
 * @param paused while the whole hall stands still
 * @param line who waits for this counter's services, in the order in which the policy would call
 *     them, at most 100; then who may come back: put off, or missed and in time
 * @param lineLength how many wait in all
 * @param may the commands that would not be refused now
 * @param keptOpen true when only a supervisor may pause or close it, because too few others are
 *     open for one of its services; else absent
 * @param alarms of kiosks that somebody at this counter can mend, worst first; always empty in an
 *     answer to a command, which is the same whenever it is repeated
 * @param paper of the ticket that the poll asks about with {@code ?paper=<ticket id>}
 * @param serverAlarms of the server itself, as far as counters feel them; empty in an answer to a
 *     command
 * @param help who waits for a person at a kiosk, the longest first; empty in an answer to a command
 */
public record CounterView(
        String version,
        String hall,
        LocalDate day,
        Instant now,
        String counter,
        Names counterName,
        String timeZone,
        CounterState state,
        @Nullable String staff,
        @Nullable String staffName,
        @Nullable String pauseReason,
        @Nullable HallPaused paused,
        @Nullable Current current,
        List<LineEntry> line,
        int lineLength,
        List<CounterCommand> may,
        @Nullable Boolean keptOpen,
        List<NoticeLine> notices,
        @Nullable Undo undo,
        List<AlarmLine> alarms,
        @Nullable Paper paper,
        List<ServerAlarm> serverAlarms,
        List<HelpLine> help) {

    /**
     * The ticket at this counter.
     *
     * @param startedAt only once being served
     * @param flagged served for so long that it was probably forgotten
     * @param steps of the visit, in order; at least one
     * @param next the service of the step after this one, where the visitor goes when it is
     *     finished
     * @param notes of staff, the oldest first; always empty in an answer to a command
     */
    public record Current(
            String id,
            String number,
            String service,
            @Nullable String priorityClass,
            TicketState state,
            int calls,
            Instant issuedAt,
            Instant calledAt,
            @Nullable Instant startedAt,
            CallReason reason,
            boolean flagged,
            List<Step> steps,
            @Nullable String next,
            List<StaffNote> notes) {}

    /**
     * One ticket that waits, or may come back.
     *
     * @param onlyWhenIdle taken here only when nobody waits for the counter's main services
     * @param until while put off: when it is back in the line by itself
     * @param returnBy while missed: the first instant at which it cannot come back any more
     * @param booked when its appointment is for
     * @param first true when staff put it first; else absent
     * @param sentHere true when only this counter may call it; else absent
     * @param notes of staff, the oldest first; always empty in an answer to a command
     */
    public record LineEntry(
            String id,
            String number,
            String service,
            @Nullable String priorityClass,
            Instant joinedAt,
            TicketState state,
            boolean onlyWhenIdle,
            @Nullable Instant until,
            @Nullable Instant returnBy,
            @Nullable Instant booked,
            @Nullable Boolean first,
            @Nullable Boolean sentHere,
            List<StaffNote> notes) {}

    /** What became of the paper of a ticket that staff had printed at a kiosk. */
    public record Paper(String ticket, PaperState state) {}

    /** {@code NONE}: nothing was asked or said yet; {@code PENDING}: a kiosk was asked. */
    public enum PaperState {
        NONE,
        PENDING,
        PRINTED,
        FAILED,
        UNCERTAIN
    }

    /** The command that can still be taken back, and the last instant at which it can. */
    public record Undo(CounterCommand command, Instant until) {}
}

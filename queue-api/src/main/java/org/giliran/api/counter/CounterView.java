package org.giliran.api.counter;

import org.giliran.api.Names;
import org.giliran.api.board.NoticeLine;
import org.giliran.api.device.AlarmLine;
import org.giliran.api.ticket.TicketState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the console at one counter shows.
 *
 * @param pauseReason while paused, or closing in order to pause
 * @param line who waits for this counter's services, in the order in which the policy would call
 *     them; at most 100
 * @param lineLength how many wait in all
 * @param may the commands that would not be refused now
 * @param alarms of kiosks that somebody at this counter can mend, worst first; always empty in an
 *     answer to a command, which is the same whenever it is repeated
 * @param paper of the ticket that the poll asks about with {@code ?paper=<ticket id>}
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
        @Nullable Current current,
        List<LineEntry> line,
        int lineLength,
        List<CounterCommand> may,
        List<NoticeLine> notices,
        @Nullable Undo undo,
        List<AlarmLine> alarms,
        @Nullable Paper paper) {

    /** The ticket at this counter. {@code startedAt} only once being served. */
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
            CallReason reason) {}

    /**
     * One waiting ticket.
     *
     * @param onlyWhenIdle taken here only when nobody waits for the counter's main services
     */
    public record LineEntry(
            String id,
            String number,
            String service,
            @Nullable String priorityClass,
            Instant joinedAt,
            TicketState state,
            boolean onlyWhenIdle) {}

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

    /** The command that can still be taken back, and until when. */
    public record Undo(String command, Instant until) {}
}

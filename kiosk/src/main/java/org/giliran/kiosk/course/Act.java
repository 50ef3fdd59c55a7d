package org.giliran.kiosk.course;

import org.giliran.api.board.KioskHome;
import org.giliran.api.device.DeviceStatus.Outbox;
import org.giliran.api.device.GrantedSeries;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.kiosk.visit.KioskEvent;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a kiosk does. Acts are done in order; none before an {@link Append} before it is durable.
 */
public sealed interface Act {
    /** Makes events durable, all or none. When that fails nothing else is done, ever. */
    record Append(List<KioskEvent> events) implements Act {
        public Append {
            events = List.copyOf(events);
        }
    }

    /** Sends a request; its reply comes as {@link Input.Replied}. */
    record Send(long id, Request request) implements Act {}

    /** Prints a paper behind those before it; its end comes as {@link Input.PrintEnded}. */
    record Print(String paper, String number, TicketLayout layout) implements Act {}

    /**
     * Answers whoever asked.
     *
     * @param answer a {@link VisitAnswer}, {@link RatingAnswer} or {@link Progress}; null: there is
     *     no such paper
     */
    record Answer(long asker, @Nullable Object answer) implements Act {}

    /** How far a paper is now. */
    record PaperIs(Progress progress) implements Act {}

    /**
     * What the page shows of the server.
     *
     * @param home as it is expected to be now, while the server is away
     * @param alone whether the kiosk can give tickets of its own
     */
    record Show(boolean live, Instant since, @Nullable KioskHome home, boolean alone)
            implements Act {}

    /** Keeps the hall's view over a stop; losing it is a pity and no more. */
    record KeepHome(KioskHome home) implements Act {}

    /** Keeps letter and key over a stop, durably, readable for this program only. */
    record KeepSeries(GrantedSeries series) implements Act {}

    /** Keeps over a stop, durably, that another kiosk gives the numbers of this one's series. */
    record KeepCopied() implements Act {}

    /** What waits to be handed over; null: nothing. */
    record OutboxIs(@Nullable Outbox outbox) implements Act {}

    /**
     * Reads items back from the journal, those that were handed over, too; they come as {@link
     * Input.ItemsFound}.
     *
     * @param last the highest n that is wanted
     */
    record FindItems(long first, long last) implements Act {}

    /** Wants {@link Input.Tick} at this time, and not at the one it wanted before. */
    record WakeAt(long nanos) implements Act {}
}

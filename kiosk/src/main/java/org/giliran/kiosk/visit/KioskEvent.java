package org.giliran.kiosk.visit;

import org.giliran.api.device.HandOver;
import org.giliran.api.ticket.RateVisit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What happened at this kiosk, in its own account. It holds what is needed after a stop, and no
 * more: neither the phone token of a ticket nor its priority class beyond the request itself.
 */
public sealed interface KioskEvent {
    /** When it was written down. */
    Instant at();

    /**
     * A request for a ticket, written down before it was first sent.
     *
     * @param touch the page's key of the touch
     * @param key the idempotency key for the server; it names the visit and its paper here
     * @param day the hall day named in the request
     * @param body the request as sent, so that a repetition has the same bytes
     */
    record Asked(Instant at, String touch, String key, LocalDate day, String body)
            implements KioskEvent {}

    /** The server issued a ticket for a request. */
    record Answered(Instant at, String key, String ticket, String number) implements KioskEvent {}

    /**
     * No ticket came of a request and none will: {@code reason} is the server's code, or {@code
     * NOT_SENT}.
     */
    record Dropped(Instant at, String key, String reason) implements KioskEvent {}

    /**
     * Paper is about to move.
     *
     * @param paper a visit's key, with {@code -c1} or {@code -c2} behind it for a copy, or {@code
     *     job:} and a print job's id
     */
    record Printing(Instant at, String paper, String ticket, String number) implements KioskEvent {}

    /** A paper's last state. */
    record PrintEnded(Instant at, String paper, PrintState state) implements KioskEvent {
        public PrintEnded {
            if (!state.isFinal()) {
                throw new IllegalArgumentException("a print does not end in " + state);
            }
        }
    }

    /** The server knows a paper's last state, or does not want to. */
    record Reported(Instant at, String paper) implements KioskEvent {}

    /** A person said whether a paper came out of which the printer could not tell. */
    record PaperSaid(Instant at, String paper, boolean came) implements KioskEvent {}

    /** The first start on this folder: {@code id} names the installation for ever. */
    record Installed(Instant at, String id) implements KioskEvent {}

    /**
     * The server has opened a new hall day. It holds how the own series and the outbox stand from
     * there on, so that no more than what follows must be read, and what still waits.
     *
     * @param last the highest n of the outbox so far
     * @param acknowledged the n up to which the server has it
     */
    record DayHeard(
            Instant at,
            LocalDate day,
            String installation,
            long last,
            long acknowledged,
            SeriesStand series)
            implements KioskEvent {}

    /** A ticket of the own series, written down before its paper moves. */
    record OfflineIssued(Instant at, OfflineTicket ticket) implements KioskEvent {}

    /**
     * A rating that waits for the server.
     *
     * @param asked the page's key of it
     * @param effective as of a ticket
     */
    record OfflineRated(
            Instant at,
            long n,
            String key,
            String asked,
            RateVisit rating,
            Instant effective,
            boolean uncertain)
            implements KioskEvent {
        /** As it is handed over. */
        public HandOver.Item item() {
            var handed =
                    new HandOver.Rating(
                            rating.score(),
                            rating.ticket(),
                            rating.number(),
                            rating.counter(),
                            rating.source());
            return new HandOver.Item(n, key, effective, uncertain, null, handed, null);
        }
    }

    /**
     * What became of a paper of an own ticket waits for the server.
     *
     * @param ticket the {@code key} of the ticket
     */
    record OfflinePrinted(
            Instant at,
            long n,
            String key,
            String ticket,
            PrintState state,
            Instant effective,
            boolean uncertain)
            implements KioskEvent {
        /** As it is handed over. */
        public HandOver.Item item() {
            var handed = new HandOver.Print(ticket, state.outcome());
            return new HandOver.Item(n, key, effective, uncertain, null, null, handed);
        }
    }

    /** The server has everything of the outbox up to {@code n}. */
    record HandedOver(Instant at, long n) implements KioskEvent {}
}

package org.giliran.kiosk.visit;

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
     * @param paper a visit's key, or {@code job:} and a print job's id
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
}

package org.giliran.api.device;

import org.giliran.api.ticket.PrintOutcome;
import org.giliran.api.ticket.RatingSource;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Request of {@code POST …/kiosks/{k}/hand-over}: the next of what a kiosk did while its server was
 * away, in order.
 *
 * @param installation as in {@link GrantSeries}; its items are numbered from 1 for ever
 * @param first the number of the first ticket among them, for people; absent when there is none
 * @param last the number of the last one
 * @param requests 1 to 100
 */
public record HandOver(
        String installation, @Nullable String first, @Nullable String last, List<Item> requests) {
    /** Most items of one request. */
    public static final int MOST = 100;

    public HandOver {
        Installations.check(installation);
        if (requests != null) {
            if (requests.isEmpty() || requests.size() > MOST) {
                throw new IllegalArgumentException("requests must be 1 to " + MOST);
            }
            requests = List.copyOf(requests);
        }
    }

    /**
     * One thing that happened: exactly one of {@code ticket}, {@code rating} and {@code print}.
     *
     * @param n its place in the installation's list, from 1, without a gap
     * @param key made for it alone: 16 to 64 visible ASCII characters
     * @param at its effective time: the server's at the last contact and monotonic time since
     * @param uncertain true when there was no such contact since the kiosk's start, so that {@code
     *     at} is only what the kiosk's clock said
     */
    public record Item(
            long n,
            String key,
            Instant at,
            boolean uncertain,
            @Nullable Ticket ticket,
            @Nullable Rating rating,
            @Nullable Print print) {
        public Item {
            if (n < 1) {
                throw new IllegalArgumentException("n must be 1 or more");
            }
            if (Stream.of(ticket, rating, print).filter(Objects::nonNull).count() != 1) {
                throw new IllegalArgumentException(
                        "there must be exactly one of ticket, rating and print");
            }
        }
    }

    /**
     * A ticket that the kiosk gave; its paper is with the visitor.
     *
     * @param number prefix, letter of the installation and its own sequence: {@code AX-001}
     * @param day the business date that it belongs to, as far as the kiosk knew
     * @param askedAs key of the request for this ticket that the kiosk gave up waiting for; absent
     *     when none was sent
     */
    public record Ticket(
            String number,
            LocalDate day,
            String service,
            @Nullable String priorityClass,
            String language,
            @Nullable String askedAs) {}

    /**
     * A rating, as {@link org.giliran.api.ticket.RateVisit}: exactly one of {@code ticket}, {@code
     * number} and {@code counter}.
     *
     * @param ticket the id that the server gave it
     * @param number of a ticket of the day in which it was rated
     */
    public record Rating(
            int score,
            @Nullable String ticket,
            @Nullable String number,
            @Nullable String counter,
            RatingSource source) {}

    /**
     * What became of a paper of a ticket that the kiosk gave.
     *
     * @param ticket the {@code key} of the item that handed the ticket over
     */
    public record Print(String ticket, PrintOutcome outcome) {}
}

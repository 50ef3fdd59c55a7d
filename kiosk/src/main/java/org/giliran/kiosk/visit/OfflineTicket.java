package org.giliran.kiosk.visit;

import org.giliran.api.device.HandOver;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ticket that this kiosk gave of its own series.
 *
 * @param n its place in the outbox
 * @param touch the page's key of the touch
 * @param visit names the touch here, and its paper
 * @param key of the item that hands it over; names the ticket here
 * @param effective when it was given, by the server's clock as far as it is known
 * @param uncertain whether {@code effective} is only what this kiosk's clock said
 * @param askedAs key of the request that nobody waits for any more; null when none was sent
 */
public record OfflineTicket(
        long n,
        String touch,
        String visit,
        String key,
        String number,
        LocalDate day,
        Wish wish,
        Instant effective,
        boolean uncertain,
        @Nullable String askedAs) {

    /** As it is handed over. */
    public HandOver.Item item() {
        var ticket =
                new HandOver.Ticket(
                        number,
                        day,
                        wish.service(),
                        wish.priorityClass(),
                        wish.language(),
                        askedAs);
        return new HandOver.Item(n, key, effective, uncertain, ticket, null, null);
    }

    /** The letters before the number that is its own. */
    public String prefix() {
        return number.substring(0, number.indexOf('-') - 1);
    }

    /** Its place in the sequence of its prefix. */
    public int sequence() {
        return Integer.parseInt(number, number.indexOf('-') + 1, number.length(), 10);
    }
}

package org.giliran.server.ticket.web;

import org.giliran.server.hall.HallDay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that opens a ticket's phone page: HMAC-SHA256 of the ticket's id under the hall's
 * secret, its first 130 bits in base32, 26 characters. It is stored nowhere. Safe for all threads.
 */
public final class PhoneTokens {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 26;

    private final SecretKeySpec secret;
    private final Map<String, String> tickets = new ConcurrentHashMap<>();
    private LocalDate date = LocalDate.MIN;
    private long newest;

    public PhoneTokens(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The token of a ticket. */
    public String of(String ticket) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return base32(mac.doFinal(ticket.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        for (int bit = 0; text.length() < LENGTH; bit += 5) {
            int pair = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
            text.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    /** The ticket of today that a token opens. */
    public Optional<String> find(String token, HallDay day) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        String ticket = tickets.get(token);
        if (ticket == null) {
            index(day);
            ticket = tickets.get(token);
        }
        return Optional.ofNullable(ticket).filter(day.tickets()::contains);
    }

    /** Makes the tokens of tickets issued since the last time. */
    private synchronized void index(HallDay day) {
        if (!day.date().equals(date)) {
            tickets.clear();
            date = day.date();
            newest = 0;
        }
        long upTo = day.tickets().size();
        if (upTo > newest) {
            day.tickets().values().stream()
                    .filter(t -> t.order() > newest)
                    .forEach(t -> tickets.put(of(t.id()), t.id()));
            newest = upTo;
        }
    }
}

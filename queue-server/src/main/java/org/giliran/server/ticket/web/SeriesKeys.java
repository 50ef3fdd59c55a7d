package org.giliran.server.ticket.web;

import org.giliran.api.ticket.PaperCode;
import org.giliran.server.hall.Series;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which the kiosk of a letter makes the code on its papers: {@code
 * base32(HMAC-SHA256(hall secret, "series|" hall "|" letter))}. It is stored nowhere here, and the
 * server can check a paper of a kiosk that never comes back. Safe for all threads.
 */
public final class SeriesKeys {
    private static final String MAC = "HmacSHA256";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecretKeySpec secret;

    public SeriesKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, MAC);
    }

    /** The key of a letter; 52 characters. */
    public String of(String hall, String letter) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            String text = "series|" + hall + "|" + letter;
            return base32(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has " + MAC, e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = bytes.length * Byte.SIZE;
        for (int bit = 0; bit < bits; bit += 5) {
            int next = bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0;
            int pair = (bytes[bit / 8] & 0xff) << 8 | next;
            text.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    /** What stands on the paper of a ticket of a series. */
    String fingerprint(String hall, Series series, LocalDate day, String number) {
        return PaperCode.of(of(hall, series.letter()), hall, day, number).fingerprint();
    }

    /** Whether a paper says what the kiosk of its letter would have printed. */
    boolean isRight(PaperCode paper) {
        String letter = paper.number().substring(1, 2);
        return paper.isMadeWith(of(paper.hall(), letter));
    }
}

package org.giliran.api.ticket;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the paper of a ticket that a kiosk gave without its server says of itself: {@code
 * hall|day|number|fingerprint}. Kiosk and server make it here, so that both make the same.
 *
 * @param fingerprint eight Crockford base32 characters
 */
public record PaperCode(String hall, LocalDate day, String number, String fingerprint) {
    private static final String MAC = "HmacSHA256";

    /** No I, L, O, U, so that a person can read it aloud and type it. */
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CHARACTERS = 8;

    /**
     * The code of a ticket.
     *
     * @param key of the series, as granted: its characters are the MAC's key as they stand, not
     *     what they decode to
     */
    public static PaperCode of(String key, String hall, LocalDate day, String number) {
        return new PaperCode(hall, day, number, fingerprint(key, hall + "|" + day + "|" + number));
    }

    /** Whether it was made with this key. */
    public boolean isMadeWith(String key) {
        return MessageDigest.isEqual(
                bytes(fingerprint), bytes(of(key, hall, day, number).fingerprint));
    }

    /** As it stands in the QR. */
    public String text() {
        return hall + "|" + day + "|" + number + "|" + fingerprint;
    }

    private static String fingerprint(String key, String text) {
        byte[] mac = mac(bytes(key), bytes(text));
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = bits << 8 | (mac[i] & 0xff);
        }
        var out = new StringBuilder(CHARACTERS);
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            out.append(CROCKFORD.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return out.toString();
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has " + MAC, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

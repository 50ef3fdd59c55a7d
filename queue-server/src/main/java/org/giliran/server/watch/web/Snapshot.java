package org.giliran.server.watch.web;

import org.giliran.api.Wire;
import org.giliran.server.hall.HallDay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiFunction;

/**
 * A view as JSON, with the places of its version and of {@code now} in it.
 *
 * <p>The version is a hash of the content, so it changes when the content does and at no other
 * time, and is the same after a restart. {@code now} is no content: it is put in when the view is
 * sent.
 */
public final class Snapshot {
    /** What a view has as its version when it is made; as long as a version. */
    public static final String NO_VERSION = "0".repeat(16);

    private static final byte[] VERSION_FIELD = bytes("\"version\":\"");
    private static final byte[] NOW_FIELD = bytes("\"now\":\"");

    private final Edition edition;
    private final Instant until;
    private final byte[] json;
    private final String version;
    private final int nowAt;

    /**
     * What a view was made from.
     *
     * @param seq of the day
     * @param besides edition of what is not in the day
     */
    record Edition(long seq, long besides) {
        boolean holds(Edition other) {
            return seq >= other.seq && besides >= other.besides;
        }
    }

    private Snapshot(Edition edition, Instant until, byte[] json, String version, int nowAt) {
        this.edition = edition;
        this.until = until;
        this.json = json;
        this.version = version;
        this.nowAt = nowAt;
    }

    /**
     * The view of a day at an instant.
     *
     * @param until when its content ends by itself, if nothing changes before
     */
    static Snapshot of(
            BiFunction<HallDay, Instant, Object> make,
            HallDay day,
            Edition edition,
            Instant at,
            Instant until) {
        byte[] json = Wire.write(make.apply(day, at));
        int nowAt = after(json, NOW_FIELD);
        put(json, nowAt, Wire.text(Instant.EPOCH));
        String version = versionOf(json);
        put(json, after(json, VERSION_FIELD), version);
        return new Snapshot(edition, until, json, version, nowAt);
    }

    /**
     * The bytes of a view as it is answered once, not watched; {@code now} is when the day's newest
     * event happened.
     */
    public static byte[] once(BiFunction<HallDay, Instant, Object> make, HallDay day) {
        var edition = new Edition(day.seq(), 0);
        return of(make, day, edition, day.time(), Instant.MAX).json(day.time());
    }

    /** The same content made anew at an instant, for a view in which figures run with time. */
    byte[] remade(BiFunction<HallDay, Instant, Object> make, HallDay day, Instant now) {
        byte[] fresh = Wire.write(make.apply(day, now));
        put(fresh, after(fresh, VERSION_FIELD), version);
        return fresh;
    }

    /** Whether its content is still that of an edition at an instant. */
    boolean holds(Edition newest, Instant now) {
        return edition.holds(newest) && now.isBefore(until);
    }

    String version() {
        return version;
    }

    byte[] json(Instant now) {
        byte[] copy = json.clone();
        put(copy, nowAt, Wire.text(now));
        return copy;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(byte[] json, int at, String text) {
        System.arraycopy(bytes(text), 0, json, at, text.length());
    }

    private static int after(byte[] json, byte[] field) {
        for (int at = 0; at + field.length <= json.length; at++) {
            if (Arrays.mismatch(json, at, at + field.length, field, 0, field.length) < 0) {
                return at + field.length;
            }
        }
        throw new IllegalStateException("a view needs the fields 'version' and 'now'");
    }

    private static String versionOf(byte[] json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

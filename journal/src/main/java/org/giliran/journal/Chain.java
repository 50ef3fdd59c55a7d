package org.giliran.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A position in a hash chain: the number of the last record and the hash that stands for it and for
 * every record before it.
 *
 * <p>{@code hash(n) = SHA-256(hash(n-1) ‖ n as 8 bytes, big-endian ‖ bytes(n))} over the bytes as
 * stored. Two chains with the same head have the same records behind them. Immutable, safe on any
 * thread.
 */
public final class Chain {
    static final int HASH_BYTES = 32;

    /**
     * Crockford's base 32: no I, L, O, U, so a person can read a fingerprint aloud and type it
     * back.
     */
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int FINGERPRINT_CHARS = 8;
    private static final int HEAD_HEX_CHARS = 16;
    private static final Chain START = new Chain(0, new byte[HASH_BYTES]);

    /**
     * Looking a digest up by its name costs about as much as hashing a small record, so each thread
     * keeps one.
     */
    private static final ThreadLocal<MessageDigest> SHA_256 =
            ThreadLocal.withInitial(Chain::sha256);

    private final long seq;
    private final byte[] hash;

    private Chain(long seq, byte[] hash) {
        this.seq = seq;
        this.hash = hash;
    }

    /** Where every chain begins: seq 0, no record yet, 32 zero bytes. */
    public static Chain start() {
        return START;
    }

    /**
     * A position known from elsewhere.
     *
     * @param hex the hash as {@link #hex} gives it: 64 lower-case digits
     */
    public static Chain of(long seq, String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "A hash has 64 lower-case hexadecimal digits, not: " + hex);
        }
        return new Chain(notNegative(seq), HexFormat.of().parseHex(hex));
    }

    /** Takes the next 32 bytes of {@code from} as the hash. */
    static Chain read(long seq, ByteBuffer from) {
        var hash = new byte[HASH_BYTES];
        from.get(hash);
        return new Chain(notNegative(seq), hash);
    }

    /** The chain after one more record; its seq is one higher. */
    public Chain next(byte[] record) {
        var sha = SHA_256.get();
        sha.update(hash);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(seq + 1).array());
        return new Chain(seq + 1, sha.digest(record));
    }

    /** Number of the last record; 0 when there is none yet. */
    public long seq() {
        return seq;
    }

    /** A copy of the 32 bytes. */
    public byte[] hash() {
        return hash.clone();
    }

    void writeHash(ByteBuffer to) {
        to.put(hash);
    }

    /** The hash as 64 lower-case digits. */
    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** {@code <seq>:<first 16 hex digits>}, what devices remember and show again. */
    public String head() {
        return seq + ":" + hex().substring(0, HEAD_HEX_CHARS);
    }

    /**
     * The first 40 bits of the hash in Crockford's base 32: eight characters for a printed ticket.
     */
    public String fingerprint() {
        long bits = ByteBuffer.wrap(hash).getLong();
        var text = new StringBuilder(FINGERPRINT_CHARS);
        for (int i = 0; i < FINGERPRINT_CHARS; i++) {
            text.append(CROCKFORD.charAt((int) (bits >>> (Long.SIZE - 5 * (i + 1))) & 31));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chain that && seq == that.seq && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return head();
    }

    private static long notNegative(long seq) {
        if (seq < 0) {
            throw new IllegalArgumentException("A seq is 0 or more, not " + seq);
        }
        return seq;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}

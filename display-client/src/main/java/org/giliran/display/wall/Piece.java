package org.giliran.display.wall;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a file, as a browser asks for it in the header {@code Range}: videos are read so.
 *
 * @param from the first byte
 * @param bytes how many, at least 1
 */
public record Piece(long from, int bytes) {
    /** Whoever wants more asks again; so no request holds more memory than this. */
    public static final int MOST_BYTES = 1 << 20;

    private static final Pattern ASKED = Pattern.compile("bytes=(\\d{1,15})-(\\d{1,15})?");

    /**
     * The piece that is sent; empty when the file has no such byte.
     *
     * @param range such as {@code bytes=0-} or {@code bytes=4-7}
     * @throws IllegalArgumentException for anything else: then the whole file is as good an answer
     */
    public static Optional<Piece> of(String range, long size) {
        Matcher asked = ASKED.matcher(range);
        if (!asked.matches()) {
            throw new IllegalArgumentException("not a range of bytes: " + range);
        }
        long from = Long.parseLong(asked.group(1));
        long end = asked.group(2) == null ? size : Long.parseLong(asked.group(2)) + 1;
        long bytes = Math.min(MOST_BYTES, Math.min(end, size) - from);
        return bytes < 1 ? Optional.empty() : Optional.of(new Piece(from, (int) bytes));
    }

    /** Whether a header asks for something that {@link #of} reads. */
    public static boolean isAsked(String range) {
        return ASKED.matcher(range).matches();
    }

    /** The value of the header {@code Content-Range}. */
    public String contentRange(long size) {
        return "bytes " + from + "-" + (from + bytes - 1) + "/" + size;
    }
}

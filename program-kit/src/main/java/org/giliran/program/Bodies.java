package org.giliran.program;

import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Wire;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads the body of a command: JSON only, at most 16 KiB, nothing unknown in it. */
public final class Bodies {
    /** The largest body of a command. The largest of them has a few hundred bytes. */
    public static final int MOST_BYTES = 16 * 1024;

    /**
     * Most commands fit in. Whoever announces much and sends little must not have room made for it:
     * with room for all of it, each took 34 KB instead of 18.
     */
    private static final int PIECE = 512;

    private Bodies() {}

    /**
     * Reads a command.
     *
     * @throws ProblemException 415 when it is not said to be JSON, 413 when it is too large
     * @throws BadMessage when it is not what {@code type} is
     */
    public static <T> T read(Context ctx, Class<T> type) throws BadMessage {
        return Wire.readRequest(bytes(ctx, MOST_BYTES), type);
    }

    /** Reads the bytes of a JSON body of at most {@code most} bytes; see {@link #read}. */
    public static byte[] bytes(Context ctx, int most) {
        if (!isOf(ctx.contentType(), "application/json")) {
            throw new ProblemException(415, "NOT_JSON", "the body must be application/json");
        }
        return upTo(ctx, most);
    }

    static byte[] upTo(Context ctx, int most) {
        if (ctx.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] body = readUpTo(ctx, most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    private static byte[] readUpTo(Context ctx, int limit) {
        var body = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = ctx.bodyInputStream(); // what is left in it is read at the end
            int read = in.read(piece);
            while (read >= 0) {
                body.write(piece, 0, read);
                read = body.size() < limit ? in.read(piece) : -1;
            }
            return body.toByteArray();
        } catch (IOException _) {
            throw new ProblemException(400, "MALFORMED_JSON", "the body broke off");
        }
    }

    static boolean isOf(@Nullable String contentType, String wanted) {
        if (contentType == null) {
            return false;
        }
        String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.equals(wanted);
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(413, "TOO_LARGE", "a body has at most " + most + " bytes");
    }
}

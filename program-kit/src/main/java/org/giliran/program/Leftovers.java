package org.giliran.program;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a request sends beyond what was looked at. A connection that is closed with unread
 * bytes in it is reset, and the reset can take the answer away from a client that is still sending.
 */
final class Leftovers {
    /** Sixteen times the largest command; whoever sends more may lose the answer. */
    private static final int MOST_BYTES = 16 * Bodies.MOST_BYTES;

    /** Little: a thousand clients may be slow to send the rest. */
    private static final int PIECE = 512;

    private Leftovers() {}

    static void read(Context ctx) {
        boolean hasBody =
                ctx.req().getContentLengthLong() > 0
                        || ctx.req().getHeader("Transfer-Encoding") != null;
        if (!hasBody) {
            return;
        }
        try (InputStream body = ctx.req().getInputStream()) {
            byte[] piece = new byte[PIECE];
            int left = MOST_BYTES;
            int read = body.read(piece);
            while (read >= 0 && left > 0) {
                left -= read;
                read = body.read(piece);
            }
        } catch (IOException _) {
            return; // the client has gone
        }
    }
}

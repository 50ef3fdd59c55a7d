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

    private Leftovers() {}

    static void read(Context ctx) {
        boolean hasBody =
                ctx.req().getContentLengthLong() > 0
                        || ctx.req().getHeader("Transfer-Encoding") != null;
        if (!hasBody) {
            return;
        }
        try (InputStream body = ctx.req().getInputStream()) {
            if (body.read() >= 0) {
                body.readNBytes(MOST_BYTES);
            }
        } catch (IOException _) {
            return; // the client has gone
        }
    }
}

package org.giliran.program;

import io.javalin.http.Context;

/** The security headers of every answer. */
final class Headers {
    private Headers() {}

    static void add(Context ctx, String contentSecurityPolicy) {
        ctx.header("Content-Security-Policy", contentSecurityPolicy);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        if (ctx.path().startsWith("/api") || ctx.path().equals("/health")) {
            ctx.header("Cache-Control", "no-store");
        }
    }
}

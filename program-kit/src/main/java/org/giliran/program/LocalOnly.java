package org.giliran.program;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * Keeps other web sites away from a program that trusts whoever can reach its port.
 *
 * <p>A page of a foreign site can make the browser of this computer send requests here. Its name
 * resolved to 127.0.0.1 shows in {@code Host}; its command shows in {@code Origin}.
 */
final class LocalOnly {
    /** The names of this computer that need no set-up. */
    static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> hosts;

    /**
     * Lets in requests that name one of {@code hosts} (lower case, without port) and commands of
     * pages from there.
     */
    LocalOnly(Set<String> hosts) {
        this.hosts = hosts;
    }

    void check(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !hosts.contains(nameOf(host))) {
            throw new ProblemException(
                    403, "NOT_ALLOWED", "this program is not reached under that name");
        }
        if (ctx.header("X-HTTP-Method-Override") != null) {
            throw new ProblemException(
                    400, "MALFORMED_REQUEST", "a request does what its method says, nothing else");
        }
        boolean foreign =
                isForeign(ctx.header("Origin"), host)
                        || "cross-site".equals(ctx.header("Sec-Fetch-Site"));
        if (changesSomething(ctx) && foreign) {
            throw new ProblemException(
                    403, "NOT_ALLOWED", "a page of another site may not do this");
        }
    }

    private static boolean changesSomething(Context ctx) {
        return switch (ctx.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    private static boolean isForeign(@Nullable String origin, String host) {
        return origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host);
    }

    private static String nameOf(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}

package org.giliran.program;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;

/**
 * Who sends a request, as far as limits go: whoever has shown a token that is good, else the
 * address of the connection. What a header says of an address is not believed: anybody can write
 * one.
 */
public final class Client {
    private static final String ATTRIBUTE = "giliran.client";

    /** A provider gives each customer 2^64 addresses of the sixth version. */
    private static final int BYTES_OF_A_NETWORK = 8;

    private Client() {}

    /** The client of a request. */
    public static String of(Context ctx) {
        String known = ctx.attribute(ATTRIBUTE);
        return known == null ? address(ctx) : known;
    }

    /** From now on this request counts as that of a known client. */
    public static void is(Context ctx, String client) {
        ctx.attribute(ATTRIBUTE, client);
    }

    /** The address of a request's connection. */
    public static String address(Context ctx) {
        return address(ctx.req().getRemoteAddr());
    }

    private static String address(String text) {
        try {
            return address(InetAddress.ofLiteral(text.replaceAll("[\\[\\]]|%.*", "")));
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** The address at the other end of a connection; empty when it has gone. */
    static String address(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? address(socket.getAddress())
                : "";
    }

    private static String address(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES_OF_A_NETWORK) + "::/64"
                : address.getHostAddress();
    }
}

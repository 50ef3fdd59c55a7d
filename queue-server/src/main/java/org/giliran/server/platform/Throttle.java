package org.giliran.server.platform;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.program.Client;
import org.giliran.program.HallClock;
import org.giliran.program.RateLimit;
import org.giliran.program.TooMany;
import org.giliran.server.account.web.Access;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Refuses the requests of a client that sends too many, and of nobody else, before anything is
 * looked at but the token. Whoever is refused is told when to come again; nothing of his request
 * was done. Safe for all threads.
 */
public final class Throttle {
    private static final Pattern NEW_TICKET = Pattern.compile("/api/halls/[^/]+/tickets/?");
    private static final Pattern LOG_IN = Pattern.compile("/api/session/?");

    private final Access access;
    private final RateLimit requests;
    private final RateLimit commands;
    private final RateLimit tickets;
    private final TooMany tooMany;

    /**
     * With each limit whole.
     *
     * @param clock the hall's; one that runs faster lets more through
     * @param nanoTime as {@link System#nanoTime}
     */
    public Throttle(Access access, ClientLimits limits, HallClock clock, LongSupplier nanoTime) {
        this.access = access;
        this.requests = limits.requests(clock.speed(), nanoTime);
        this.commands = limits.commands(clock.speed(), nanoTime);
        this.tickets = limits.tickets(clock.speed(), nanoTime);
        this.tooMany = new TooMany(nanoTime);
    }

    public void addTo(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context ctx) {
        String client =
                access.find(ctx)
                        .map(who -> who.role() + " " + who.id())
                        .orElseGet(() -> Client.address(ctx));
        Client.is(ctx, client);
        require(ctx, requests, client);
        switch (ctx.method().name()) {
            case "GET", "HEAD", "OPTIONS" -> {}
            default -> checkCommand(ctx, client);
        }
    }

    /**
     * A log-in has limits of its own: other commands without a token from its address, which may be
     * that of all clients, must not keep staff out.
     */
    private void checkCommand(Context ctx, String client) {
        if (isLogIn(ctx)) {
            return;
        }
        require(ctx, commands, client);
        if (NEW_TICKET.matcher(ctx.path()).matches()) {
            require(ctx, tickets, client);
        }
    }

    private static boolean isLogIn(Context ctx) {
        return LOG_IN.matcher(ctx.path()).matches() && ctx.method().name().equals("POST");
    }

    private void require(Context ctx, RateLimit limit, String client) {
        Duration wait = limit.take(client);
        if (wait.isPositive()) {
            throw tooMany.refusal(ctx, client, wait);
        }
    }
}

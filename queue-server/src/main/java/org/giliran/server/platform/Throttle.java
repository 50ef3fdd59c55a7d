package org.giliran.server.platform;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.giliran.program.Client;
import org.giliran.program.HallClock;
import org.giliran.program.ProblemException;
import org.giliran.program.RateLimit;
import org.giliran.server.account.web.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Refuses the requests of a client that sends too many, and of nobody else, before anything is
 * looked at but the token. Whoever is refused is told when to come again; nothing of his request
 * was done. Safe for all threads.
 */
public final class Throttle {
    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
    private static final Pattern NEW_TICKET = Pattern.compile("/api/halls/[^/]+/tickets/?");
    private static final Pattern LOG_IN = Pattern.compile("/api/session/?");

    /** One line a minute: a flood must not fill the log. */
    private static final String SAID = "";

    private final Access access;
    private final RateLimit requests;
    private final RateLimit commands;
    private final RateLimit tickets;
    private final RateLimit logIns;
    private final RateLimit said;

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
        this.logIns = limits.logIns(clock.speed(), nanoTime);
        this.said = new RateLimit(1.0 / 60, 1, nanoTime);
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

    /** A log-in counts by its address, whatever token it shows beside. */
    private void checkCommand(Context ctx, String client) {
        require(ctx, commands, client);
        if (NEW_TICKET.matcher(ctx.path()).matches()) {
            require(ctx, tickets, client);
        } else if (LOG_IN.matcher(ctx.path()).matches() && ctx.method().name().equals("POST")) {
            require(ctx, logIns, Client.address(ctx));
        }
    }

    private void require(Context ctx, RateLimit limit, String client) {
        Duration wait = limit.take(client);
        if (wait.isZero()) {
            return;
        }
        if (said.take(SAID).isZero()) {
            LOG.warn("{} sends too much; the rest of it is refused", client);
        }
        ctx.header("Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
        throw new ProblemException(
                429, "TOO_MANY_REQUESTS", "this client sends too much; wait, then try again");
    }
}

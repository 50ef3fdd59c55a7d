package org.giliran.server.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.session.LogIn;
import org.giliran.api.session.Session;
import org.giliran.program.Bodies;
import org.giliran.program.Client;
import org.giliran.program.ProblemException;
import org.giliran.program.TooMany;
import org.giliran.server.account.db.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Log-in and log-out of staff. */
public record SessionRoutes(Accounts accounts, LogIns logIns, TooMany tooMany) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRoutes.class);

    /**
     * Whoever guesses at many names learns after this that a try was refused, whether the name was
     * looked at or not: the time must not tell which names there are.
     */
    private static final Duration REFUSED_AFTER = Duration.ofSeconds(1);

    public void addTo(RoutesConfig routes) {
        routes.post("/api/session", this::logIn);
        routes.delete("/api/session", this::logOut);
    }

    private void logIn(Context ctx) throws BadMessage, IOException, InterruptedException {
        LogIn request = Bodies.read(ctx, LogIn.class);
        long came = System.nanoTime();
        String address = Client.address(ctx);
        switch (logIns.attempt(address, request)) {
            case LogIns.Ended.In(var begun) -> answer(ctx, begun);
            case LogIns.Ended.Wrong _ -> {
                LOG.warn("a log-in was refused");
                throw new ProblemException(
                        401, "NOT_LOGGED_IN", "the name or the password is wrong");
            }
            case LogIns.Ended.NameWaits(var left) -> {
                ctx.header("Retry-After", Long.toString(left.toSeconds() + 1));
                throw new ProblemException(
                        429, "TOO_MANY_ATTEMPTS", "too many wrong passwords; wait, then try again");
            }
            case LogIns.Ended.AddressWaits(var left) -> {
                awaitSince(came);
                throw tooMany.refusal(ctx, address, left);
            }
        }
    }

    private static void answer(Context ctx, Accounts.Begun begun) {
        var who = begun.who();
        ctx.status(HttpStatus.CREATED)
                .json(new Session(begun.token(), who.id(), who.name(), who.role()));
    }

    private static void awaitSince(long came) throws InterruptedException {
        Thread.sleep(REFUSED_AFTER.minusNanos(System.nanoTime() - came));
    }

    private void logOut(Context ctx) throws IOException {
        Optional<String> token = Access.token(ctx);
        if (token.isPresent()) {
            accounts.logOut(token.get());
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }
}

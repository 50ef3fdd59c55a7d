package org.giliran.server.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.giliran.api.BadMessage;
import org.giliran.api.session.LogIn;
import org.giliran.api.session.Session;
import org.giliran.program.Bodies;
import org.giliran.program.ProblemException;
import org.giliran.server.account.db.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Log-in and log-out of staff. */
public record SessionRoutes(Accounts accounts, LogInLimit limit) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRoutes.class);

    /** Longer ones are not hashed; a passphrase of 256 characters is plenty. */
    private static final int PASSWORD_MAX = 256;

    public void addTo(RoutesConfig routes) {
        routes.post("/api/session", this::logIn);
        routes.delete("/api/session", this::logOut);
    }

    private void logIn(Context ctx) throws BadMessage, IOException {
        LogIn request = Bodies.read(ctx, LogIn.class);
        if (request.password().length() > PASSWORD_MAX || request.username().length() > 64) {
            throw wrong();
        }
        Duration delay = limit.tryNow(request.username());
        if (delay.isPositive()) {
            ctx.header("Retry-After", Long.toString(delay.toSeconds() + 1));
            throw new ProblemException(
                    429, "TOO_MANY_ATTEMPTS", "too many wrong passwords; wait, then try again");
        }
        Optional<Accounts.Begun> begun = accounts.logIn(request.username(), request.password());
        if (begun.isEmpty()) {
            limit.failed(request.username());
            LOG.warn("a log-in was refused");
            throw wrong();
        }
        limit.succeeded(request.username());
        var who = begun.get().who();
        ctx.status(HttpStatus.CREATED)
                .json(new Session(begun.get().token(), who.id(), who.name(), who.role()));
    }

    private static ProblemException wrong() {
        return new ProblemException(401, "NOT_LOGGED_IN", "the name or the password is wrong");
    }

    private void logOut(Context ctx) throws IOException {
        Optional<String> token = Access.token(ctx);
        if (token.isPresent()) {
            accounts.logOut(token.get());
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }
}

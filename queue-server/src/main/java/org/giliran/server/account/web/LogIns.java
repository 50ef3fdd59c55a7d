package org.giliran.server.account.web;

import org.giliran.api.session.LogIn;
import org.giliran.program.RateLimit;
import org.giliran.server.account.db.Accounts;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries passwords, and makes guessing slow, at one name by {@link LogInLimit} and at many by
 * address. Behind a forwarder all clients are one address, so the address alone never refuses a
 * right password: once it has guessed too much, only the names of staff are still looked at, each
 * by one try at a time, and whatever is wrong is refused alike. Safe for all threads.
 */
public final class LogIns {
    /** Longer ones are not hashed; a passphrase of 256 characters is plenty. */
    private static final int PASSWORD_MAX = 256;

    private static final int USERNAME_MAX = 64;

    private final Accounts accounts;
    private final LogInLimit names;
    private final RateLimit tries;
    private final RateLimit guesses;

    /**
     * With nothing tried yet.
     *
     * @param tries of one name from one address, right ones too
     * @param guesses of one address, whatever the name; a right password costs nothing
     */
    public LogIns(Accounts accounts, LogInLimit names, RateLimit tries, RateLimit guesses) {
        this.accounts = accounts;
        this.names = names;
        this.tries = tries;
        this.guesses = guesses;
    }

    /** How a try ended. */
    sealed interface Ended {
        record In(Accounts.Begun begun) implements Ended {}

        /** The name or the password is wrong. */
        record Wrong() implements Ended {}

        /** Too many wrong passwords of this name; it was not tried. */
        record NameWaits(Duration left) implements Ended {}

        /** Too much from this address; whether it was tried is not said. */
        record AddressWaits(Duration left) implements Ended {}
    }

    Ended attempt(String address, LogIn request) throws IOException {
        if (!isTooLong(request)) {
            Duration left = tries.take(address + " " + request.username());
            if (left.isPositive()) {
                return new Ended.AddressWaits(left);
            }
        }
        Duration left = guesses.take(address);
        if (left.isPositive()) {
            return guessed(request, left);
        }
        Ended ended = usual(request);
        if (ended instanceof Ended.In) {
            guesses.giveBack(address);
        }
        return ended;
    }

    private static boolean isTooLong(LogIn request) {
        return request.password().length() > PASSWORD_MAX
                || request.username().length() > USERNAME_MAX;
    }

    private Ended usual(LogIn request) throws IOException {
        if (isTooLong(request)) {
            return new Ended.Wrong();
        }
        Duration left = names.tryNow(request.username());
        if (left.isPositive()) {
            return new Ended.NameWaits(left);
        }
        return check(request).<Ended>map(Ended.In::new).orElseGet(Ended.Wrong::new);
    }

    /** From an address that has guessed too much. */
    private Ended guessed(LogIn request, Duration left) throws IOException {
        boolean looksAt =
                !isTooLong(request)
                        && accounts.isUsername(request.username())
                        && names.tryAlone(request.username()).isZero();
        Optional<Accounts.Begun> begun = looksAt ? check(request) : Optional.empty();
        return begun.<Ended>map(Ended.In::new).orElseGet(() -> new Ended.AddressWaits(left));
    }

    private Optional<Accounts.Begun> check(LogIn request) throws IOException {
        Optional<Accounts.Begun> begun;
        try {
            begun = accounts.logIn(request.username(), request.password());
        } catch (IOException | RuntimeException e) {
            names.brokeOff(request.username());
            throw e;
        }
        if (begun.isPresent()) {
            names.succeeded(request.username());
        } else {
            names.failed(request.username());
        }
        return begun;
    }
}

package org.giliran.server.account.db;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import java.util.concurrent.Semaphore;

/** Argon2id by Password4j: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
final class Passwords {
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /**
     * At most two at once, so that log-ins cannot use up a Pi's memory; the others wait their turn.
     */
    private static final Semaphore TWO_AT_ONCE = new Semaphore(2, true);

    /** Checked against when there is no such person, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        TWO_AT_ONCE.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
        } finally {
            TWO_AT_ONCE.release();
        }
    }

    /** Whether the password is the one of the hash; an empty hash is nobody's. */
    static boolean matches(String password, String hash) {
        TWO_AT_ONCE.acquireUninterruptibly();
        try {
            String checked = hash.isEmpty() ? NOBODY : hash;
            boolean same =
                    Password.check(password, checked)
                            .with(Argon2Function.getInstanceFromHash(checked));
            return same && !hash.isEmpty();
        } finally {
            TWO_AT_ONCE.release();
        }
    }
}

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
     * One at a time, the others wait their turn: two used up a heap of 64 MB, and with it the hall.
     */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    /** Checked against when there is no such person, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** Whether the password is the one of the hash; an empty hash is nobody's. */
    static boolean matches(String password, String hash) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            String checked = hash.isEmpty() ? NOBODY : hash;
            boolean same =
                    Password.check(password, checked)
                            .with(Argon2Function.getInstanceFromHash(checked));
            return same && !hash.isEmpty();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }
}

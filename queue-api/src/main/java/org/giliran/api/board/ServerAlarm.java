package org.giliran.api.board;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is wrong with the server itself, or the computer it runs on. The hall goes on.
 *
 * @param since when it was noticed, by the hall's clock
 * @param requests {@code FORKED_HISTORY}: how many have shown a head that the chain does not hold
 */
public record ServerAlarm(Code code, Instant since, @Nullable Long requests) {

    /** The worst first. */
    public enum Code {
        /**
         * Devices have seen a history that is not in the journal: a copied or rolled-back folder.
         */
        FORKED_HISTORY,
        /** The disk is nearly full: no new tickets until there is room. */
        DISK_FULL
    }
}

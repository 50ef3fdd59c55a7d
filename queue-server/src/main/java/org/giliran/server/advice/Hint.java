package org.giliran.server.advice;

/** A service that needs another counter, and what would help. */
public sealed interface Hint {
    String service();

    /** People wait and no open counter takes the service always. */
    record NoCounter(String service, int waiting, Act act) implements Hint {}

    /**
     * Somebody who comes now is expected to wait longer than was promised.
     *
     * @param counters open ones that take the service always
     * @param minutes that he is expected to wait
     */
    record TooFew(String service, int waiting, int counters, int minutes, int promised, Act act)
            implements Hint {}

    /** What would help; {@code minutes} are those that a newcomer is expected to wait then. */
    sealed interface Act {}

    /** Nothing that can be seen from here. */
    record Nothing() implements Act {}

    /** The counter is open and nobody waits for it: it could take the service, too. */
    record AddService(String counter, int minutes) implements Act {}

    /** The counter is closed and takes the service when it is open. */
    record Open(String counter, int minutes) implements Act {}

    /** The counter is paused and takes the service. */
    record Resume(String counter, int minutes) implements Act {}
}

package org.giliran.server.calling;

/** What a policy chose. */
public sealed interface Pick {
    /** This ticket, and why. */
    record Next(Waiting ticket, Reason reason) implements Pick {}

    /** Nobody waits for any service of the counter. */
    record NobodyWaiting() implements Pick {}
}

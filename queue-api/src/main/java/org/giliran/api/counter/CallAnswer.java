package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

/** The call that was made, and why. */
public record CallAnswer(Ticket ticket, CallReason reason) {

    /** Who was called; {@code calls} is 1. */
    public record Ticket(
            String id, String number, String service, @Nullable String priorityClass, int calls) {}
}

package org.giliran.api.ticket;

import org.giliran.api.Names;

/** One service on the way of a visit. */
public record Step(String service, Names name, State state) {

    /** {@code NOW}: the visitor waits for it, or is in it. */
    public enum State {
        DONE,
        NOW,
        TO_COME
    }
}

package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/counters/{c}/pause}.
 *
 * @param reason a code
 * @param force by supervisors: pause although the rota keeps the counter open
 */
public record PauseCounter(String reason, @Nullable Boolean force) {
    /** As the rota allows. */
    public PauseCounter(String reason) {
        this(reason, null);
    }
}

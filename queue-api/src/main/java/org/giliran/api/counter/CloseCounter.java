package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/counters/{c}/close}.
 *
 * @param force by supervisors: close although the rota keeps the counter open
 */
public record CloseCounter(@Nullable Boolean force) {}

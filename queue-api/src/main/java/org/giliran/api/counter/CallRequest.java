package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/counters/{c}/calls}: empty for the next one by the hall's rule; with a
 * ticket and a reason code for one out of order.
 */
public record CallRequest(@Nullable String ticket, @Nullable String reason) {}

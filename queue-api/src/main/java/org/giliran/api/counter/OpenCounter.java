package org.giliran.api.counter;

import org.jspecify.annotations.Nullable;

/** Request of {@code POST …/counters/{c}/open}; without {@code staff}, whoever is logged in. */
public record OpenCounter(@Nullable String staff) {}

package org.giliran.api.counter;

/** Request of {@code POST …/counters/{c}/pause}; {@code reason} is a code. */
public record PauseCounter(String reason) {}

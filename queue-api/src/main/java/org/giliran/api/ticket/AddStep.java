package org.giliran.api.ticket;

/**
 * Request of {@code POST …/steps}, of a counter or a ticket: one more step after the current one.
 */
public record AddStep(String service) {}

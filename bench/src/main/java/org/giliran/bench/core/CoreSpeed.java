package org.giliran.bench.core;

/**
 * What the core does in a second on one core.
 *
 * @param commands all of the mix, decided and applied: a ticket, a call that finishes the visit
 *     before, a start; by processor time of the process, so what the collector takes counts
 * @param calls calls of the next visitor alone; by processor time of the thread
 */
public record CoreSpeed(double commands, double calls) {}

package org.giliran.hardware.printer.simulated;

/**
 * A byte that came, or will come, off the wire.
 *
 * @param from the line that it came over, for an answer goes back there
 */
record Arrival(int octet, long atNanos, Inbox from) {}

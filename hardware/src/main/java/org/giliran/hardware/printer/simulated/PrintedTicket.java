package org.giliran.hardware.printer.simulated;

import org.giliran.hardware.printer.escpos.decode.DecodedTicket;

import java.time.Instant;

/**
 * A piece of paper that came out of the simulated printer.
 *
 * @param count 1 for the first since the printer was made
 * @param bytes that made it, without questions to the printer
 */
public record PrintedTicket(long count, Instant cutAt, DecodedTicket ticket, int bytes) {}

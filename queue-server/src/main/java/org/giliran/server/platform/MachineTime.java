package org.giliran.server.platform;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The computer's own time, whatever clock the hall runs by: devices are compared with it, and their
 * silence is measured on it.
 *
 * @param clock the time of day; sessions end by it, too
 * @param nanoTime as {@link System#nanoTime}: it goes on evenly and is never set
 */
public record MachineTime(InstantSource clock, LongSupplier nanoTime) {}

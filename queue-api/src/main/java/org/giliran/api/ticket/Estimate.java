package org.giliran.api.ticket;

/** The wait to be expected, as a range of whole minutes; never one number. */
public record Estimate(int fromMinutes, int toMinutes) {}

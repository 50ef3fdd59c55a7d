package org.giliran.api.ticket;

/** Request of {@code POST …/tickets/{id}/print-outcome}. */
public record PrintReport(PrintOutcome outcome) {}

package org.giliran.api.ticket;

/** What the kiosk knows of a ticket's paper. {@code PRINTED}: the printer said so. */
public enum PrintOutcome {
    PRINTED,
    FAILED,
    UNCERTAIN
}

package org.giliran.kiosk.visit.web;

import org.giliran.kiosk.visit.PrintState;

/** What the page is told of a ticket's paper. */
public enum PaperState {
    PENDING,
    PRINTED,
    FAILED,
    UNCERTAIN;

    static PaperState of(PrintState state) {
        return switch (state) {
            case PRINTING -> PENDING;
            case PRINTED -> PRINTED;
            case PRINT_FAILED -> FAILED;
            case PRINT_UNKNOWN -> UNCERTAIN;
        };
    }
}

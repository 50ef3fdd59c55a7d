package org.giliran.api.counter;

/** CLOSING: closes or pauses when the visitor who is there has been served. */
public enum CounterState {
    CLOSED,
    OPEN,
    PAUSED,
    CLOSING
}

package org.giliran.api.counter;

/** What a counter can be asked to do now; see {@link CounterView#may}. */
public enum CounterCommand {
    OPEN,
    PAUSE,
    CLOSE,
    CALL,
    RECALL,
    START,
    FINISH,
    MISSED,
    RELEASE,
    CANCEL,
    PARK,
    TRANSFER,
    ADD_STEP,
    UNDO
}

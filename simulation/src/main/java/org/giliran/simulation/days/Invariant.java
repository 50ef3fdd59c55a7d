package org.giliran.simulation.days;

/** What must hold after every event of a hall; design.md says it in words. */
public enum Invariant {
    SEQ_DENSE,
    TIME_NEVER_BACK,
    NUMBER_NEVER_TWICE,
    NUMBER_NEVER_CHANGES,
    TICKET_AND_COUNTER_AGREE,
    COUNTER_HOLDS_ONE,
    IN_LINE_IFF_WAITING,
    CALL_HAS_REASON,
    OUT_OF_ORDER_HAS_CODE,
    LIMIT_OF_PASSING,
    BOARD_SHOWS_CALLS,
    CLOCKS_FIT,
    DEADLINE_KNOWN,
    KEY_ONCE,
    CLOSED_DAY_IS_EMPTY,
    FOLD_IS_LIVE
}

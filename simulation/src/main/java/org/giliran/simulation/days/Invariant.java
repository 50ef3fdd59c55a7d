package org.giliran.simulation.days;

/** What must hold after every event of a hall. */
public enum Invariant implements MustHold {
    /** Records are numbered without a gap. */
    SEQ_DENSE,
    TIME_NEVER_BACK,
    NUMBER_NEVER_TWICE,
    /** What was issued stays as it was issued, but for its state. */
    NUMBER_NEVER_CHANGES,
    /** A ticket at a counter is the one that the counter holds, and the other way round. */
    TICKET_AND_COUNTER_AGREE,
    /** At most one, and none when it is neither open nor closing. */
    COUNTER_HOLDS_ONE,
    /** A ticket that waits is in the line once, and nobody else is. */
    IN_LINE_IFF_WAITING,
    /** The reason of a call fits the call, and says how many it went past. */
    CALL_HAS_REASON,
    /** Calls and places out of order and changes of class name a reason code. */
    OUT_OF_ORDER_HAS_CODE,
    /** Whoever joined earlier and could have been taken is passed once more. */
    PASSING_IS_COUNTED,
    /** A policy's call goes past no regular ticket that was passed as often as is allowed. */
    LIMIT_OF_PASSING,
    /** Within a service a policy's call goes past nobody with an earlier counted time. */
    NO_SWAP,
    /** The board shows calls of the journal that were not taken back. */
    BOARD_SHOWS_CALLS,
    /** Joined, called, started and now follow each other, so the clocks add up to no more. */
    CLOCKS_FIT,
    /** Whatever time will do to a ticket is known before, and done when it is due. */
    DEADLINE_KNOWN,
    /** The day after an undo is the day before the command. */
    UNDO_RESTORES,
    /** The same key has one effect. */
    KEY_ONCE,
    /** What a kiosk did without its server is recorded once, in its order, without a gap. */
    HANDED_OVER_IN_ORDER,
    CLOSED_DAY_IS_EMPTY,
    /** A day read from its bytes is the day that was lived. */
    FOLD_IS_LIVE,
    /** Neither a command nor an event ends in an error of the program. */
    NO_ERROR
}

package org.giliran.simulation.faults;

import org.giliran.simulation.days.MustHold;

/** What a hall owes to everybody in it, whatever befalls it. */
public enum Promise implements MustHold {
    /** What anybody was told is in the journal, the very record. */
    ANSWERED_IS_STORED,
    /** An answer is the answer to what was asked. */
    ANSWER_IS_OF_THE_QUESTION,
    /** What happened by a command is of one that somebody sent. */
    ASKED_FOR,
    /** The chain of the journal's files holds from end to end. */
    CHAIN_HOLDS,
    /** A server starts again on what its disk has. */
    STARTS_AGAIN,
    /** The numbers of a day have no hole. */
    NUMBERS_DENSE,
    /** A touch shows one number. */
    ONE_TOUCH_ONE_NUMBER,
    /** A number is one visitor's. */
    ONE_NUMBER_ONE_VISITOR,
    /** Whoever was shown a number, or given its paper, is in the journal with it. */
    NUMBER_IS_KEPT,
    /** Nobody stands in the line twice: with the server's ticket, and with the kiosk's own. */
    NOBODY_TWICE,
    /** When all works again a kiosk hands over what it did alone. */
    HANDED_OVER,
    /** Whatever was on a wall is a call of the journal. */
    WALL_SHOWS_CALLED,
    /** A screen that says it is live is not 5 s behind the hall. */
    WALL_SAYS_HOW_OLD
}

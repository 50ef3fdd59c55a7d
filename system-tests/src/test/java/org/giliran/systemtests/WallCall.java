package org.giliran.systemtests;

/**
 * A call as a wall shows it and as the journal holds it; equal when both tell the same.
 *
 * @param calls 1 for the first call of a ticket
 * @param at the instant of the call, as text: what was written is compared with what was shown
 */
record WallCall(String number, String counter, int calls, String at) {}

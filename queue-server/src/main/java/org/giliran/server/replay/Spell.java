package org.giliran.server.replay;

import java.time.Duration;

/**
 * A time without a break in which a counter was free and somebody waited whom it could take.
 *
 * @param called whether it ended with a call of this counter; else another took the visitor, he
 *     left, or the counter stopped
 * @param order how many calls there were before its end, at any counter
 */
record Spell(Duration length, boolean called, int order) {}

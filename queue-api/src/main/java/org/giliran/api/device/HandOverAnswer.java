package org.giliran.api.device;

/**
 * Answer of {@code POST …/kiosks/{k}/hand-over}: 200.
 *
 * @param acknowledged everything up to this n is recorded, durably, and need not be sent again
 */
public record HandOverAnswer(long acknowledged) {}

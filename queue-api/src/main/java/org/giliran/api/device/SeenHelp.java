package org.giliran.api.device;

import java.time.Instant;

/**
 * Request of {@code POST …/kiosks/{k}/help/take} and {@code …/help/done}: which call is meant, so
 * that a late or repeated one does not meet that of whoever came next.
 *
 * @param since as the call was seen
 */
public record SeenHelp(Instant since) {}

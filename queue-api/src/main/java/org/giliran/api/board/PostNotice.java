package org.giliran.api.board;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Request of {@code POST …/notices}.
 *
 * @param text 1 to 200 characters
 * @param zone only there; absent: in the whole hall
 * @param until when it disappears by itself; at the end of the day at the latest; absent: then
 */
public record PostNotice(String text, @Nullable String zone, @Nullable Instant until) {}

package org.giliran.api.board;

import org.giliran.api.Names;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The whole hall stands still: nobody is called, no ticket is given.
 *
 * @param reason as a code
 * @param reasonName the same for people, when the hall has a name for it
 */
public record HallPaused(String reason, @Nullable Names reasonName, Instant since) {}

package org.giliran.api.board;

import org.jspecify.annotations.Nullable;

/** Answer of {@code POST …/pause · resume} of a hall. */
public record HallState(boolean paused, @Nullable String reason) {}

package org.giliran.api.board;

import org.jspecify.annotations.Nullable;

/** Answer of {@code POST …/services/{s}/open · close}. */
public record ServiceState(String code, boolean open, @Nullable String reason) {}

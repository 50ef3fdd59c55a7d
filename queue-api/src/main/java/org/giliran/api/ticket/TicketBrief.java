package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

/** Answer of a command on one ticket; {@code ahead} only while it waits. */
public record TicketBrief(String id, String number, TicketState state, @Nullable Integer ahead) {}

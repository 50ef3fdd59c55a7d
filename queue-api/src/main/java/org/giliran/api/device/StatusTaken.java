package org.giliran.api.device;

import java.time.Instant;

/** Answer of {@code POST /api/devices/status}; {@code now} is the server's clock. */
public record StatusTaken(Instant now) {}

package org.giliran.server.hall;

import java.time.Instant;

/** The whole hall stands still, for a reason code, since an instant. */
public record HallPause(String reason, Instant since) {}

package org.giliran.server.replay;

import java.time.Duration;

/**
 * What a visitor had behind him when the hall came to know him: one who got his ticket without the
 * server had waited, and may have the place of somebody who was passed.
 */
record Arrived(Duration waited, int passed) {
    static final Arrived NEW = new Arrived(Duration.ZERO, 0);
}

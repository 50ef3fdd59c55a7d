package org.giliran.server.estimate;

/**
 * A service of the day and its line, as somebody who joins sees it.
 *
 * @param ahead who wait for it and will be called before the newcomer
 * @param waiting everybody who waits for it
 */
public record Demand(ServiceTime time, Pace today, int ahead, int waiting) {
    String service() {
        return time.service();
    }
}

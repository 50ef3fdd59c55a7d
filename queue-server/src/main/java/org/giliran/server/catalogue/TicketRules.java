package org.giliran.server.catalogue;

/**
 * What becomes of tickets that are called, parked or forgotten.
 *
 * @param callsMax how often a ticket is called, the first call among them
 * @param autoMissedSeconds so long after the last allowed call a ticket that was not started is
 *     missed; 0: only staff say so
 * @param graceMinutes so long after it was missed a ticket may come back; 0: it may not
 * @param silentMinutes a called ticket about which its counter does nothing for so long goes back
 *     to the line; 0: it stays
 * @param parkMinutes how long a ticket is parked when staff say nothing
 * @param parkMaxMinutes how long it may be parked at most
 * @param forgottenMinutes a visit that is served for so long is flagged as forgotten; 0: none is
 * @param offlineTicketsMax so many tickets a day a kiosk gives while it has lost its server
 */
public record TicketRules(
        int callsMax,
        int autoMissedSeconds,
        int graceMinutes,
        int silentMinutes,
        int parkMinutes,
        int parkMaxMinutes,
        int forgottenMinutes,
        int offlineTicketsMax) {
    /** What a set-up gets for those it does not name. */
    public static final TicketRules STANDARD = new TicketRules(3, 120, 15, 10, 15, 120, 60, 300);

    /** What held before there were such rules. */
    public static final TicketRules BY_STAFF_ALONE = new TicketRules(3, 0, 0, 0, 15, 120, 0, 300);
}

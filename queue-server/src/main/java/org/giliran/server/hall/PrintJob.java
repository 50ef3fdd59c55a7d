package org.giliran.server.hall;

/**
 * A ticket that a kiosk was asked to print and has not reported on; {@code id} is unique in the
 * hall.
 */
public record PrintJob(String id, String ticket, String kiosk, int copy) {}

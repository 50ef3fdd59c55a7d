package org.giliran.server.hall;

/**
 * A ticket that a kiosk was asked to print and has not reported on; {@code id} is unique in the
 * hall.
 */
public record PrintJob(String id, String ticket, String kiosk, int copy) {

    /** The id of the job that the record of that number asks for. */
    public static String idOf(String ticket, long seq) {
        return ticket + ":" + seq;
    }
}

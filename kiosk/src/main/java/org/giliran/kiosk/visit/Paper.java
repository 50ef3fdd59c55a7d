package org.giliran.kiosk.visit;

import java.util.Optional;

/**
 * One paper of one ticket.
 *
 * @param id a visit's key, or {@code job:} and a print job's id
 * @param ticket the ticket's id
 */
public record Paper(String id, String ticket, String number, PrintState state) {
    private static final String JOB = "job:";

    /** The id of the paper that a print job asks for. */
    public static String idOfJob(String job) {
        return JOB + job;
    }

    /** The print job that asked for this paper; empty when a visitor's touch did. */
    public Optional<String> job() {
        return id.startsWith(JOB) ? Optional.of(id.substring(JOB.length())) : Optional.empty();
    }

    /** The same paper, further on. */
    public Paper in(PrintState next) {
        return new Paper(id, ticket, number, next);
    }
}

package org.giliran.kiosk.visit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paper of one ticket.
 *
 * @param id a visit's key, the same with {@code -c1} behind it for a copy, or {@code job:} and a
 *     print job's id
 * @param ticket the ticket's id
 */
public record Paper(String id, String ticket, String number, PrintState state) {
    private static final String JOB = "job:";
    private static final Pattern COPY = Pattern.compile("[^:]*-c([1-9])");

    /** The id of a copy that a visitor asked for, since the paper did not come out. */
    public static String idOfCopy(String visit, int copy) {
        return visit + "-c" + copy;
    }

    /** 0 for a first paper, or one of a print job; 1 for the first copy of a visit's, … */
    public int copy() {
        Matcher copy = COPY.matcher(id);
        return copy.matches() ? Integer.parseInt(copy.group(1)) : 0;
    }

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

package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;

import tools.jackson.core.JacksonException;

import java.util.Optional;
import java.util.Set;

/** Tells a server that decided from one that did not come to decide. */
final class Refusals {
    /**
     * Said before a request is looked at: of its sender, of the hall, of the history this kiosk has
     * seen, or by a program that is no queue server. The same request may have been taken already.
     */
    private static final Set<String> NOT_NOW =
            Set.of(
                    "NOT_LOGGED_IN",
                    "NOT_ALLOWED",
                    "UNKNOWN_HALL",
                    "FORKED_HISTORY",
                    "NOT_FOUND",
                    "METHOD_NOT_ALLOWED");

    /** The only decision of a server that says that it cannot serve now: it gives no ticket. */
    private static final String DISK_FULL = "DISK_FULL";

    /** Time-out and too many requests, whoever in between says so. */
    private static final Set<Integer> LATER = Set.of(408, 429);

    private Refusals() {}

    /**
     * The problem by which a server decided against the request itself, for good; empty when it
     * took it, or when its answer says nothing of it.
     */
    static Optional<Problem> find(QueueClient.Answer answer) {
        if (answer.status() == 503) {
            return problem(answer).filter(problem -> problem.code().equals(DISK_FULL));
        }
        if (answer.status() < 400 || answer.status() >= 500 || LATER.contains(answer.status())) {
            return Optional.empty();
        }
        return problem(answer).filter(problem -> !NOT_NOW.contains(problem.code()));
    }

    /** Something between kiosk and server may answer with a page of its own. */
    private static Optional<Problem> problem(QueueClient.Answer answer) {
        try {
            return Optional.ofNullable(answer.as(Problem.class)).filter(Refusals::hasCode);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean hasCode(Problem problem) {
        return problem.code() != null && !problem.code().isEmpty();
    }
}

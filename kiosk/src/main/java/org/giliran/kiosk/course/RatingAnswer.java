package org.giliran.kiosk.course;

import org.giliran.api.Problem;

/** What a rating came to. */
public sealed interface RatingAnswer {
    /** The server has it, for the visit of this ticket. */
    record Taken(String ticket) implements RatingAnswer {}

    /** It is written down here and handed over later. */
    record Kept() implements RatingAnswer {}

    /** The server decided against it, or would. */
    record Refused(Problem problem) implements RatingAnswer {}
}

package org.giliran.server.platform;

import org.giliran.program.ProblemException;
import org.giliran.server.hall.Refusal;

/** How each refusal of the core is answered over HTTP. */
public final class Refusals {
    private Refusals() {}

    public static ProblemException problem(Refusal reason) {
        return switch (reason) {
            case UNKNOWN_SERVICE, UNKNOWN_COUNTER, UNKNOWN_TICKET ->
                    new ProblemException(404, reason.name(), reason.text());
            case UNKNOWN_KIOSK, UNKNOWN_ZONE, UNKNOWN_NOTICE ->
                    new ProblemException(404, "NOT_FOUND", reason.text());
            case UNKNOWN_PRIORITY_CLASS -> outOfRange(reason, "priorityClass");
            case UNKNOWN_LANGUAGE -> outOfRange(reason, "language");
            case UNKNOWN_REASON -> outOfRange(reason, "reason");
            case SCORE_OUT_OF_RANGE -> outOfRange(reason, "score");
            case PARK_TOO_LONG -> outOfRange(reason, "minutes");
            case NOTICE_IN_THE_PAST -> outOfRange(reason, "until");
            case DISK_FULL -> new ProblemException(503, reason.name(), reason.text());
            case DAY_GONE -> new ProblemException(410, reason.name(), reason.text());
            case KEY_REUSED -> new ProblemException(422, reason.name(), reason.text());
            case DAY_NOT_OPEN,
                    DAY_CLOSED,
                    SERVICE_CLOSED,
                    SERVICE_NOT_OFFERED,
                    OUTSIDE_HOURS,
                    HOLIDAY,
                    BREAK,
                    LAST_TICKET_OVER,
                    QUOTA_USED,
                    BOOKING_OVER,
                    SERVICE_ALREADY_OPEN,
                    SERVICE_ALREADY_CLOSED,
                    COUNTER_NOT_OPEN,
                    COUNTER_ALREADY_OPEN,
                    COUNTER_ALREADY_CLOSED,
                    COUNTER_ALREADY_PAUSED,
                    COUNTER_CLOSING,
                    NOBODY_AT_COUNTER,
                    TICKET_STILL_CALLED,
                    TICKET_NOT_CALLED,
                    TICKET_NOT_BEING_SERVED,
                    TICKET_NOT_WAITING,
                    TICKET_NOT_PARKED,
                    GRACE_OVER,
                    LATE_TOO_OFTEN,
                    SAME_PLACE,
                    SAME_CLASS,
                    NOT_A_STEP,
                    TOO_MANY_STEPS,
                    NOTHING_TO_UNDO,
                    HALL_PAUSED,
                    HALL_NOT_PAUSED,
                    ROTA_KEEPS_OPEN,
                    STAFF_CANNOT_DO,
                    TICKET_ENDED,
                    NOT_OFFERED_HERE,
                    NOT_MAIN_HERE,
                    CALLED_TOO_OFTEN,
                    REPRINTED_TOO_OFTEN,
                    ALREADY_RATED,
                    NO_VISIT_TO_RATE,
                    NO_SERIES_LEFT,
                    SERIES_NOT_GRANTED,
                    SERIES_OF_ANOTHER_KIOSK,
                    SERIES_USED_TWICE,
                    HAND_OVER_GAP,
                    NUMBER_NOT_OF_SERIES,
                    NUMBER_KNOWN,
                    PREFIX_OF_SERIES,
                    BY_HAND_ORDER,
                    BY_HAND_IN_THE_FUTURE,
                    BY_HAND_TOO_EARLY,
                    BY_HAND_OVERLAP,
                    TOO_MANY_NOTICES ->
                    new ProblemException(409, reason.name(), reason.text());
        };
    }

    private static ProblemException outOfRange(Refusal reason, String field) {
        return new ProblemException(400, "OUT_OF_RANGE", reason.text(), field);
    }
}

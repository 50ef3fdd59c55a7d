package org.giliran.kiosk.panel;

import java.util.Optional;

/** What became of a rating. Only the first counts; none of the others may look like it. */
public enum Verdict {
    /** The server has it, or the kiosk keeps it for the server. */
    COUNTED,
    /** This visit has been rated before. */
    ALREADY_RATED,
    /** Nobody finished here in the last ten minutes. */
    NO_VISIT_TO_RATE,
    /** Refused for another reason, such as a number nobody has. */
    REFUSED;

    /** What a refusal of that code means. */
    public static Verdict ofRefusal(Optional<String> code) {
        return switch (code.orElse("")) {
            case "ALREADY_RATED" -> ALREADY_RATED;
            case "NO_VISIT_TO_RATE" -> NO_VISIT_TO_RATE;
            default -> REFUSED;
        };
    }
}

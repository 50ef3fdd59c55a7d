package org.giliran.kiosk.link;

import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.hardware.button.Button;
import org.giliran.kiosk.course.RatingAnswer;
import org.giliran.kiosk.panel.Verdict;

import java.util.Optional;
import java.util.UUID;

/**
 * Sends what is pressed at a counter's panel. A visit that was invited is named; of any other the
 * server says which it is.
 *
 * @param counter a code of the set-up
 */
public record ButtonRatings(KioskDesk desk, String counter) {
    /**
     * Sends a rating, or keeps it; blocks its caller for up to 3 s.
     *
     * @param ticket id of the visit; empty: whichever finished last at the counter by now
     */
    public Verdict rate(Button button, Optional<String> ticket) throws InterruptedException {
        var rating =
                new RateVisit(
                        button.score(),
                        ticket.orElse(null),
                        null,
                        ticket.isPresent() ? null : counter,
                        RatingSource.BUTTON);
        return verdict(desk.rate(UUID.randomUUID().toString(), rating));
    }

    /** What an answer to a rating means; one that is kept counts. */
    public static Verdict verdict(RatingAnswer answer) {
        return switch (answer) {
            case RatingAnswer.Taken _, RatingAnswer.Kept _ -> Verdict.COUNTED;
            case RatingAnswer.Refused(var problem) ->
                    Verdict.ofRefusal(Optional.of(problem.code()));
        };
    }
}

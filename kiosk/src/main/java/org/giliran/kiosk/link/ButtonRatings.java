package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.RateVisit;
import org.giliran.api.ticket.RatingSource;
import org.giliran.hardware.button.Button;
import org.giliran.kiosk.panel.Verdict;

import java.util.Optional;
import java.util.UUID;

/**
 * Sends what is pressed at a counter's panel. A visit that was invited is named; of any other the
 * server says which it is.
 *
 * @param counter a code of the set-up
 */
public record ButtonRatings(Ratings ratings, String counter) {
    /**
     * Sends a rating; blocks its caller for up to 6 s.
     *
     * @param ticket id of the visit; empty: whichever finished last at the counter when the server
     *     gets it
     */
    public Verdict rate(Button button, Optional<String> ticket) throws InterruptedException {
        var rating =
                new RateVisit(
                        button.score(),
                        ticket.orElse(null),
                        null,
                        ticket.isPresent() ? null : counter,
                        RatingSource.BUTTON);
        return verdict(ratings.send(UUID.randomUUID().toString(), rating));
    }

    /** What an answer to a rating means. */
    public static Verdict verdict(Optional<QueueClient.Answer> answer) {
        if (answer.isEmpty()) {
            return Verdict.SERVER_AWAY;
        }
        return answer.get().ok()
                ? Verdict.COUNTED
                : Verdict.ofRefusal(Optional.of(answer.get().as(Problem.class).code()));
    }
}

package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.ticket.RateVisit;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/** Passes ratings on. Blocks its caller. */
public record Ratings(QueueClient client) {
    private static final Logger LOG = LoggerFactory.getLogger(Ratings.class);

    /** Two times 3 s is what a visitor waits for a thank-you. */
    private static final int SENDINGS = 2;

    /**
     * Sends a rating, once more under its key if no answer comes; empty when the server cannot be
     * asked.
     */
    public Optional<QueueClient.Answer> send(String key, RateVisit rating)
            throws InterruptedException {
        byte[] body = Wire.write(rating);
        for (int i = 0; i < SENDINGS; i++) {
            try {
                return Optional.of(client.post("/ratings", key, body))
                        .filter(Ratings::isAboutTheRating);
            } catch (IOException e) {
                LOG.warn("no answer to a rating: {}", Cause.of(e));
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutTheRating(QueueClient.Answer answer) {
        return answer.ok() || Refusals.find(answer).isPresent();
    }
}

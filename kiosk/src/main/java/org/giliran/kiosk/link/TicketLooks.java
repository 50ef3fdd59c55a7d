package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/** Asks the server how a ticket stands. Blocks its caller, up to 3 s. */
public record TicketLooks(QueueClient client) {
    private static final Logger LOG = LoggerFactory.getLogger(TicketLooks.class);

    /**
     * The ticket's status, or the server's refusal; empty when the server cannot be asked.
     *
     * @param token 26 base32 characters
     */
    public Optional<QueueClient.Answer> find(String token) throws InterruptedException {
        try {
            QueueClient.Answer answer = client.ticket(token);
            return answer.ok() || Refusals.find(answer).isPresent()
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("no answer to a look at a ticket: {}", Cause.of(e));
            return Optional.empty();
        }
    }
}

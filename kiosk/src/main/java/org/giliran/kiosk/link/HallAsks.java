package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.api.device.SeenHelp;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the server at once for what nobody keeps for later: a person who helps, a ticket that is
 * given up. Blocks its caller, up to 3 s. Each answers what the server decided; empty when it
 * cannot be asked.
 *
 * @param kiosk its code
 */
public record HallAsks(QueueClient client, String kiosk) {
    private static final Logger LOG = LoggerFactory.getLogger(HallAsks.class);

    private interface Send {
        QueueClient.Answer send() throws IOException, InterruptedException;
    }

    /** Asks for a person at this kiosk. */
    public Optional<QueueClient.Answer> help(String key) throws InterruptedException {
        return sent(() -> client.post("/kiosks/" + kiosk + "/help", key, Map.of()));
    }

    /** Nobody is needed here any more, as far as the call is concerned that was seen. */
    public Optional<QueueClient.Answer> noHelp(SeenHelp seen, String key)
            throws InterruptedException {
        return sent(() -> client.post("/kiosks/" + kiosk + "/help/done", key, seen));
    }

    /**
     * Gives a ticket up for whoever just took it.
     *
     * @param token of the ticket
     */
    public Optional<QueueClient.Answer> cancel(String token, String key)
            throws InterruptedException {
        return sent(() -> client.cancel(token, key));
    }

    private static Optional<QueueClient.Answer> sent(Send request) throws InterruptedException {
        try {
            return Optional.of(request.send())
                    .filter(answer -> answer.ok() || Refusals.find(answer).isPresent());
        } catch (IOException e) {
            LOG.warn("no answer of the server: {}", Cause.of(e));
            return Optional.empty();
        }
    }
}

package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends requests for tickets: the same bytes under the same key, as often as time allows. Blocks
 * its caller.
 */
final class TicketRequests {
    private static final Logger LOG = LoggerFactory.getLogger(TicketRequests.class);

    private final QueueClient client;
    private final Duration pause;

    /** Requests to the server of {@code client}, with {@code pause} between two sendings of one. */
    TicketRequests(QueueClient client, Duration pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * Sends until there is an answer or the time is up, once at least.
     *
     * @param within the whole of it; the last sending begins early enough to end by then
     */
    Sending send(String key, String body, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.minus(QueueClient.LIMIT).toNanos();
        Sending sent = once(key, body);
        boolean mayHaveArrived = sent instanceof Sending.Lost;
        while (isOpen(sent) && System.nanoTime() < end) {
            Thread.sleep(pause);
            sent = once(key, body);
            mayHaveArrived |= sent instanceof Sending.Lost;
        }
        return sent instanceof Sending.NotTaken && mayHaveArrived ? new Sending.Lost() : sent;
    }

    private static boolean isOpen(Sending sent) {
        return switch (sent) {
            case Sending.Issued _, Sending.Refused _ -> false;
            case Sending.NotTaken _, Sending.Lost _ -> true;
        };
    }

    /** Sends once. */
    Sending once(String key, String body) throws InterruptedException {
        try {
            return read(client.post("/tickets", key, body.getBytes(StandardCharsets.UTF_8)));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return new Sending.NotTaken();
        } catch (IOException | JacksonException e) {
            LOG.warn("no answer to a request for a ticket: {}", Cause.of(e));
            return new Sending.Lost();
        }
    }

    private static Sending read(QueueClient.Answer answer) {
        if (answer.status() == 201) {
            return new Sending.Issued(answer.as(IssuedTicket.class));
        }
        return Refusals.find(answer)
                .<Sending>map(Sending.Refused::new)
                .orElseGet(() -> undecided(answer));
    }

    private static Sending undecided(QueueClient.Answer answer) {
        return answer.status() >= 500 || answer.ok() ? new Sending.Lost() : notNow(answer);
    }

    private static Sending notNow(QueueClient.Answer answer) {
        LOG.warn("the queue server answers {} to a request for a ticket", answer.status());
        return new Sending.NotTaken();
    }
}

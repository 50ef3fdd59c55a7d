package org.giliran.kiosk.link;

import org.giliran.api.QueueClient;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.kiosk.course.Reply;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends requests for tickets. Blocks its caller. */
record TicketRequests(QueueClient client) {
    private static final Logger LOG = LoggerFactory.getLogger(TicketRequests.class);

    /** Sends once. */
    Reply once(String key, String body) throws InterruptedException {
        try {
            return read(client.post("/tickets", key, body.getBytes(StandardCharsets.UTF_8)));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return new Reply.NotTaken();
        } catch (IOException | JacksonException e) {
            LOG.warn("no answer to a request for a ticket: {}", Cause.of(e));
            return new Reply.Lost();
        }
    }

    private static Reply read(QueueClient.Answer answer) {
        if (answer.status() == 201) {
            return new Reply.Issued(answer.as(IssuedTicket.class));
        }
        if (answer.status() >= 500 || answer.ok()) {
            return new Reply.Lost();
        }
        return Refusals.find(answer).<Reply>map(Reply.Refused::new).orElseGet(() -> notNow(answer));
    }

    private static Reply notNow(QueueClient.Answer answer) {
        LOG.warn("the queue server answers {} to a request for a ticket", answer.status());
        return new Reply.NotTaken();
    }
}

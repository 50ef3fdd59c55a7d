package org.giliran.simulation.visitors.link;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.ticket.TicketState;
import org.giliran.api.ticket.TicketStatus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What visitors read on their phones. Blocks; safe for many threads. */
final class Phones {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(QueueClient.LIMIT).build();
    private final URI server;

    Phones(URI server) {
        this.server = server;
    }

    /** Whether the turn of a ticket has not come yet. */
    boolean stillWaits(String token) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/api/tickets/" + token))
                        .timeout(QueueClient.LIMIT)
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200
                && Wire.readAnswer(answer.body(), TicketStatus.class).state()
                        == TicketState.WAITING;
    }
}

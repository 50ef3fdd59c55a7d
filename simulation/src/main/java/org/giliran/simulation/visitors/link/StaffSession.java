package org.giliran.simulation.visitors.link;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.session.LogIn;
import org.giliran.api.session.Session;
import org.giliran.program.Background;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** A member of staff who logs in like any other, and again when the session ended. One thread. */
final class StaffSession {
    private static final Duration SOON = Duration.ofSeconds(1);

    /** A server checks passwords slowly, on purpose, and one after another. */
    private static final Duration LOG_IN_WITHIN = Duration.ofSeconds(20);

    private static final Duration LOG_IN_AGAIN = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(QueueClient.LIMIT).build();
    private final URI server;
    private final String hall;
    private final LogIn logIn;
    private final Background background;
    private @Nullable Current current;

    private record Current(QueueClient client, String staff) {}

    StaffSession(URI server, String hall, LogIn logIn, Background background) {
        this.server = server;
        this.hall = hall;
        this.logIn = logIn;
        this.background = background;
    }

    /** Whose session it is: the id of a member of staff. */
    String staff() throws InterruptedException {
        return loggedIn().staff;
    }

    /** Reads, or watches; until somebody answers. */
    QueueClient.Answer read(String path, @Nullable String after, Duration wait)
            throws InterruptedException {
        return untilAnswered(client -> client.poll(path, after, wait));
    }

    /** Sends one command; again, under its key, until somebody says what came of it. */
    QueueClient.Answer send(String path, Object message) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        return untilAnswered(client -> client.post(path, key, message));
    }

    private interface Request {
        QueueClient.Answer to(QueueClient client) throws IOException, InterruptedException;
    }

    private QueueClient.Answer untilAnswered(Request request) throws InterruptedException {
        while (true) {
            try {
                QueueClient.Answer answer = request.to(loggedIn().client);
                if (answer.status() == 401) {
                    current = null;
                } else if (answer.status() != 429 && answer.status() != 503) {
                    return answer;
                }
            } catch (IOException _) {
                // nobody knows what came of it: asked again
            }
            pause(SOON);
        }
    }

    private Current loggedIn() throws InterruptedException {
        Current known = current;
        while (known == null) {
            known = tryLogIn();
        }
        current = known;
        return known;
    }

    /** A password that is wrong may have been changed by a person: it is not tried often. */
    private @Nullable Current tryLogIn() throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    http.send(logInRequest(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                var session = Wire.readAnswer(answer.body(), Session.class);
                return new Current(new QueueClient(server, hall, session.token()), session.staff());
            }
            pause(LOG_IN_AGAIN);
        } catch (IOException _) {
            pause(SOON);
        }
        return null;
    }

    private HttpRequest logInRequest() {
        return HttpRequest.newBuilder(server.resolve("/api/session"))
                .timeout(LOG_IN_WITHIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(logIn)))
                .build();
    }

    private void pause(Duration time) throws InterruptedException {
        if (!background.pause(time)) {
            throw new InterruptedException("the demo stops");
        }
    }
}

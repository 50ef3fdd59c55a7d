package org.giliran.bench.load;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What one client has measured. Confined to the client's thread until that has ended. */
public final class Sheet {
    private final Histogram micros = Latency.histogram();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Histogram lateMicros = Latency.histogram();
    private String failure = "";
    private OptionalLong intended = OptionalLong.empty();

    /** The next counted request counts from this moment on, whenever it is sent. */
    void shouldHaveStarted(long nanos) {
        intended = OptionalLong.of(nanos);
        lateMicros.recordValue((System.nanoTime() - nanos) / 1_000);
    }

    /** Sends a request that the figure counts. */
    public Answer counted(Connection connection, Request request, int expected) throws IOException {
        long start = intended.orElseGet(System::nanoTime);
        intended = OptionalLong.empty();
        Answer answer = aside(connection, request, expected);
        micros.recordValue((System.nanoTime() - start) / 1_000);
        return answer;
    }

    /** Sends a request that has to be there but is not counted. */
    public Answer aside(Connection connection, Request request, int expected) throws IOException {
        Answer answer = connection.send(request);
        statuses.merge(answer.status(), 1L, Long::sum);
        if (answer.status() != expected) {
            throw new IOException(
                    request.method()
                            + " "
                            + request.path()
                            + " was answered "
                            + answer.status()
                            + ", not "
                            + expected
                            + ": "
                            + answer.body());
        }
        return answer;
    }

    void failed(IOException why) {
        failure = String.valueOf(why.getMessage());
    }

    Histogram micros() {
        return micros;
    }

    Histogram lateMicros() {
        return lateMicros;
    }

    Map<Integer, Long> statuses() {
        return statuses;
    }

    String failure() {
        return failure;
    }
}

package org.giliran.bench.load;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What one client has measured. Confined to the client's thread until that has ended. */
public final class Sheet {
    private final Histogram micros = Latency.histogram();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private String failure = "";

    /** Sends a request that the figure counts. */
    public Answer counted(Connection connection, Request request, int expected) throws IOException {
        long start = System.nanoTime();
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

    Map<Integer, Long> statuses() {
        return statuses;
    }

    String failure() {
        return failure;
    }
}

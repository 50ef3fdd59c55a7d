package org.giliran.bench.limit;

import org.giliran.bench.load.ClosedLoop;
import org.giliran.bench.load.Connection;
import org.giliran.bench.load.FanOut;
import org.giliran.bench.load.JavaProgram;
import org.giliran.bench.load.Request;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;
import org.giliran.bench.load.StartCost;
import org.giliran.bench.load.Tally;
import org.giliran.bench.load.Walls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Loads a {@link RawServer} with the same load as the product. */
public final class RawLoad implements AutoCloseable {
    private static final Request POST = Request.post("/post", "", "{}");
    private static final Request POLL = Request.get("/poll", "");

    private final Process process;
    private final int port;

    private RawLoad(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the bare server. */
    public static RawLoad start() throws IOException {
        return start(JavaProgram.loaded(RawServer.class.getName(), List.of()));
    }

    private static RawLoad start(ProcessBuilder program) throws IOException {
        Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String line = out.readLine();
        while (line != null && !line.matches("\\d+")) {
            line = out.readLine(); // the JVM itself says something
        }
        if (line == null) {
            throw new IOException("the bare server did not start");
        }
        return new RawLoad(process, Integer.parseInt(line));
    }

    /** What an empty server takes to its first answer, with the memory that ours has in a hall. */
    public static StartCost startCost() throws IOException {
        long started = System.nanoTime();
        var program = JavaProgram.asInAHall(RawServer.class.getName(), List.of());
        try (RawLoad raw = start(program);
                var connection = new Connection(raw.port)) {
            new Sheet().aside(connection, POLL, 204);
            return StartCost.of(raw.process, started);
        }
    }

    private record Repeat(Connection connection, Request request, int expected) implements Script {
        @Override
        public void step(Sheet sheet) throws IOException {
            sheet.counted(connection, request, expected);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** Empty POSTs: P64 with 64 clients. */
    public Tally posts(int clients, Duration time) throws IOException, InterruptedException {
        return run(POST, 201, clients, time);
    }

    /** Polls answered "nothing newer". */
    public Tally polls(int clients, Duration time) throws IOException, InterruptedException {
        return run(POLL, 204, clients, time);
    }

    /** Calls to so many walls that are shown a board of so many bytes. */
    public FanOut.Shown fanOut(int walls, int boardBytes, Duration time) throws IOException {
        try (var calls = new RawCalls(new Connection(port), boardBytes)) {
            calls.change(); // its versions are numbered anew
            var watching =
                    Walls.open(walls, port, after -> Request.get("/hold?after=" + after, ""));
            return FanOut.run(watching, calls, time);
        }
    }

    private Tally run(Request request, int expected, int clients, Duration time)
            throws IOException, InterruptedException {
        var scripts = new ArrayList<Repeat>();
        for (int i = 0; i < clients; i++) {
            scripts.add(new Repeat(new Connection(port), request, expected));
        }
        Tally tally = ClosedLoop.run(scripts, time);
        for (Repeat script : scripts) {
            script.close();
        }
        if (!tally.valid()) {
            throw new IOException("the bare server failed: " + tally.failures());
        }
        return tally;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

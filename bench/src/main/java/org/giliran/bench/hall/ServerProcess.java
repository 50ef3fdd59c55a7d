package org.giliran.bench.hall;

import org.giliran.bench.load.JavaProgram;
import org.giliran.bench.load.StartCost;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** The queue server in a process of its own, as in a hall. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    /** All load of a bench comes from two or three clients: no hall has such. */
    private static final String NO_LIMIT = "10000000";

    private static final String POLLS = "2000";

    /** Three in five may be of one address: a thousand walls and all kiosks and counters. */
    private static final String CONNECTIONS = "4000";

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final Process process;
    private final int port;
    private final long startedNanos;

    private ServerProcess(Process process, int port, long startedNanos) {
        this.process = process;
        this.port = port;
        this.startedNanos = startedNanos;
    }

    /** Starts a server on the folder and waits until it listens. */
    public static ServerProcess start(HallFolder hall) throws IOException, InterruptedException {
        return start(hall, JavaProgram::loaded);
    }

    /** The same with the memory that it has in a hall, and its AOT cache. */
    public static ServerProcess startAsInAHall(HallFolder hall, Path cache)
            throws IOException, InterruptedException {
        return start(hall, (main, args) -> JavaProgram.asInAHall(cache, main, args));
    }

    static ServerProcess start(
            HallFolder hall, BiFunction<String, List<String>, ProcessBuilder> program)
            throws IOException, InterruptedException {
        Path ready = hall.path().resolve("server.ready");
        Path log = hall.log();
        Files.deleteIfExists(ready);
        var args =
                List.of(
                        "--data",
                        hall.path().toString(),
                        "--setup",
                        hall.setUpFile().toString(),
                        "--port",
                        "0",
                        "--clock",
                        HallFolder.now().toString(),
                        "--requests-per-second",
                        NO_LIMIT,
                        "--commands-per-second",
                        NO_LIMIT,
                        "--polls-held",
                        POLLS,
                        "--connections",
                        CONNECTIONS,
                        "--ready-file",
                        ready.toString(),
                        "--stop-on-stdin-end");
        long started = System.nanoTime();
        Process process =
                program.apply("org.giliran.server.Main", args)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        int port = URI.create(await(process, ready, log)).getPort();
        return new ServerProcess(process, port, started);
    }

    private static String await(Process process, Path ready, Path log)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + START_WITHIN.toNanos();
        while (!Files.exists(ready)) {
            boolean ended = process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("the server did not start:\n" + Files.readString(log));
            }
        }
        return Files.readString(ready).strip();
    }

    int port() {
        return port;
    }

    /** The processor time it has taken so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it took since it was started; ask when it has given its first answer. */
    StartCost startCost() {
        return StartCost.of(process, startedNanos);
    }

    /** Memory that it holds, in MB; 0 where the system does not say. */
    int residentMegabytes() throws IOException {
        return Resident.megabytes(process.pid());
    }

    /** Ends it with {@code kill -9}: nothing that is still in the process gets out. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it well. */
    @Override
    public void close() throws IOException {
        stopWithin(STOP_WITHIN);
    }

    /** Stops it well, or by force when that takes too long. */
    void stopWithin(Duration time) {
        process.destroy();
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

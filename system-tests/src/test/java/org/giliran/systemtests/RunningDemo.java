package org.giliran.systemtests;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** {@code ./giliran demo} in a process of its own, on free ports, in a folder of its own. */
public final class RunningDemo implements AutoCloseable {
    private static final long START_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(90);

    /** Below those that a computer takes for its own calls, which may take one of the three. */
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 4_000) * 3);

    private final Process process;
    private final JsonNode ready;
    private final Path data;

    private RunningDemo(Process process, JsonNode ready, Path data) {
        this.process = process;
        this.ready = ready;
        this.data = data;
    }

    public static RunningDemo start(Path folder, String... options)
            throws IOException, InterruptedException {
        Path readyFile = folder.resolve("ready.json");
        Path data = folder.resolve("data");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.giliran.simulation.demo.platform.Main",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(threeFreePorts()),
                                "--ready-file",
                                readyFile.toString()));
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("demo.log").toFile())
                        .start();
        long end = System.nanoTime() + START_WITHIN_NANOS;
        while (!Files.exists(readyFile)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new AssertionError(
                        "the demo did not start:\n" + Files.readString(folder.resolve("demo.log")));
            }
            LockSupport.parkNanos(50_000_000);
        }
        return new RunningDemo(process, Wire.MAPPER.readTree(Files.readString(readyFile)), data);
    }

    /** Tests run beside each other: no two may try the same ports. */
    private static int threeFreePorts() throws IOException {
        while (true) {
            int port = NEXT_PORT.getAndAdd(3);
            if (isFree(port) && isFree(port + 1) && isFree(port + 2)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    public String url(String program) {
        return ready.get(program).asString();
    }

    public String hall() {
        return ready.get("hall").asString();
    }

    /** What the hall's clock shows, in a demo whose clock is not the real one. */
    public Instant hallTime() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url("display") + "/api/wall")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            String clock = answer.headers().firstValue("Giliran-Clock").orElseThrow();
            return Instant.parse(clock.substring(0, clock.indexOf(';')));
        }
    }

    /** The password of a member of staff. */
    public String password(String username) {
        for (JsonNode entry : ready.get("staff")) {
            if (entry.get("username").asString().equals(username)) {
                return entry.get("password").asString();
            }
        }
        throw new AssertionError("nobody is called " + username);
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops the demo as Ctrl-C does and waits for all of it to end. */
    @Override
    public void close() {
        List<ProcessHandle> programs = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        for (ProcessHandle program : programs) {
            if (program.isAlive()) {
                throw new AssertionError("a program of the demo outlived it");
            }
        }
    }
}

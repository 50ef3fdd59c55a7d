package org.giliran.simulation.demo.platform;

import org.giliran.program.HallClock;
import org.giliran.server.platform.CannotStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts the programs of a hall, each in a process of its own, as on its own computer. */
final class Programs implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /** A small heap each, and the collector that needs least memory: a Pi has little. */
    private static final List<String> JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms16m",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:MaxMetaspaceSize=96m",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Path data;
    private final int port;
    private final Devices devices;
    private final HallClock clock;

    /** What the kiosk is told of its devices, as its options have it. */
    record Devices(String printer, String paper, String logo, String buttons, String scanner) {}

    /** The server first. */
    private final List<Started> started = new ArrayList<>();

    private record Started(String name, Process process) {
        boolean isAlive() {
            return process.isAlive();
        }
    }

    Programs(Path data, int port, Devices devices, HallClock clock) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.devices = devices;
        this.clock = clock;
    }

    /** Where a program is. */
    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the queue server and returns its address. */
    String server(DemoHall hall) throws IOException, InterruptedException {
        return start(
                "server",
                "org.giliran.server.Main",
                "-Xmx64m",
                port,
                List.of("--data", data.toString(), "--setup", hall.setUpFile().toString()));
    }

    /** Starts the kiosk and returns its address. */
    String kiosk(DemoHall hall, String server) throws IOException, InterruptedException {
        var args =
                new ArrayList<>(
                        List.of(
                                "--server",
                                server,
                                "--hall",
                                hall.hall(),
                                "--kiosk",
                                hall.kiosk().code(),
                                "--token-file",
                                hall.kiosk().tokenFile().toString(),
                                "--data",
                                data.resolve("kiosk").toString(),
                                "--printer",
                                devices.printer,
                                "--paper",
                                devices.paper,
                                "--logo",
                                devices.logo,
                                "--buttons",
                                devices.buttons,
                                "--scanner",
                                devices.scanner));
        hall.setUp().counters().stream()
                .findFirst()
                .ifPresent(first -> args.addAll(List.of("--rating-counter", first.code())));
        return start("kiosk", "org.giliran.kiosk.Main", "-Xmx48m", port + 1, args);
    }

    /** Starts the display and returns its address. */
    String display(DemoHall hall, String server) throws IOException, InterruptedException {
        return start(
                "display",
                "org.giliran.display.Main",
                "-Xmx48m",
                port + 2,
                List.of(
                        "--server", server,
                        "--hall", hall.hall(),
                        "--display", hall.display().code(),
                        "--zone", hall.screen().zone(),
                        "--token-file", hall.display().tokenFile().toString(),
                        "--data", data.resolve("display").toString(),
                        "--width-mm", Integer.toString(hall.screen().widthMm()),
                        "--viewing-distance-mm",
                                Integer.toString(hall.screen().viewingDistanceMm())));
    }

    private String start(String name, String main, String heap, int at, List<String> args)
            throws IOException, InterruptedException {
        Path ready = data.resolve(name + ".ready");
        Files.deleteIfExists(ready);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path"), main));
        command.addAll(args);
        command.addAll(clockOptions());
        command.addAll(
                List.of(
                        "--port",
                        Integer.toString(at),
                        "--ready-file",
                        ready.toString(),
                        "--stop-on-stdin-end"));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.redirectInput(ProcessBuilder.Redirect.PIPE); // its end is the end of the program
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // a Pi has little memory
        Process process = builder.start();
        started.add(new Started(name, process));
        return await(name, process, ready);
    }

    /** The same for all programs, so that all show the same time whenever each has started. */
    private List<String> clockOptions() {
        return clock.isReal()
                ? List.of()
                : List.of(
                        "--clock",
                        clock.start().toString(),
                        "--clock-since",
                        clock.since().toString(),
                        "--speed",
                        Double.toString(clock.speed()));
    }

    private static String await(String name, Process process, Path ready)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + START_WITHIN.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new CannotStart("the " + name + " did not start; see its message above");
            }
            LockSupport.parkNanos(20_000_000);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return Files.readString(ready).strip();
    }

    /** Waits until one of the programs has ended. */
    void awaitAnEnd() throws InterruptedException {
        while (started.stream().allMatch(Started::isAlive)) {
            started.getFirst().process.waitFor(500, TimeUnit.MILLISECONDS);
        }
    }

    /** Which program has ended. */
    String ended() {
        return started.stream()
                .filter(s -> !s.isAlive())
                .map(Started::name)
                .findFirst()
                .orElse("program");
    }

    /** Stops the devices and waits for them, then the server, so that they can still report. */
    @Override
    public void close() {
        StopOrder.firstLast(started.stream().map(Started::process).toList(), STOP_WITHIN);
    }
}

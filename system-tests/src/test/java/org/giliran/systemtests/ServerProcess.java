package org.giliran.systemtests;

import org.giliran.api.Role;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.account.db.Accounts.StaffEntry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A queue server in a process of its own, which can be killed and started again. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    /** 09:00 in the hall, so that no day ends during a test, whenever it runs. */
    private static final Instant MORNING = Instant.parse("2026-11-21T02:00:00Z");

    private static final String PASSWORD = "antre dengan tertib";
    private final Path folder;
    private final Path data;
    private final String kiosk;
    private final String staff;
    private final List<String> options;
    private Process process;
    private String url = "";

    /**
     * Prepares a hall and starts its server.
     *
     * @param options more of its command line
     */
    ServerProcess(Path folder, String... options) throws IOException, InterruptedException {
        this.folder = folder;
        this.options = List.of(options);
        this.data = Files.createDirectories(folder.resolve("data"));
        try (InputStream in = ServerProcess.class.getResourceAsStream("/kill-hall.yaml")) {
            Files.write(folder.resolve("setup.yaml"), Objects.requireNonNull(in).readAllBytes());
        }
        Accounts accounts = Accounts.open(data, InstantSource.system());
        accounts.keepStaff(List.of(new StaffEntry("s01", "budi", "Budi", Role.SUPERVISOR)));
        accounts.setPassword("budi", PASSWORD);
        this.staff = accounts.logIn("budi", PASSWORD).orElseThrow().token();
        this.kiosk = accounts.newDeviceToken("kiosk-1", Role.KIOSK);
        this.process = launch();
    }

    private ServerProcess(ServerProcess before, Path data)
            throws IOException, InterruptedException {
        this.folder = before.folder;
        this.options = List.of();
        this.data = data;
        Accounts accounts = Accounts.open(data, InstantSource.system());
        this.staff = accounts.logIn("budi", PASSWORD).orElseThrow().token();
        this.kiosk = before.kiosk;
        this.process = launch();
    }

    /** A server on a folder that was made of a backup of this hall; staff log in anew. */
    ServerProcess restored(Path into) throws IOException, InterruptedException {
        return new ServerProcess(this, into);
    }

    String kioskToken() {
        return kiosk;
    }

    String staffToken() {
        return staff;
    }

    Path data() {
        return data;
    }

    String url() {
        return url;
    }

    /** Ends the process as a power cut would: nothing in it can run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the process in good order. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Starts a server on the same data. */
    void start() throws IOException, InterruptedException {
        process = launch();
    }

    /** Starts a server and kills it as soon as something is so; false when it was up before. */
    boolean startAndKillWhen(BooleanSupplier moment) throws IOException, InterruptedException {
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        process = runServer(ready);
        long end = System.nanoTime() + START_WITHIN.toNanos();
        while (!moment.getAsBoolean() && !Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the server did not start:\n" + log());
            }
            Thread.onSpinWait();
        }
        boolean inTime = !Files.exists(ready);
        kill();
        return inTime;
    }

    private Process runServer(Path ready) throws IOException {
        var args = new ArrayList<>(options);
        args.addAll(
                List.of(
                        "--data", data.toString(),
                        "--setup", folder.resolve("setup.yaml").toString(),
                        "--clock", MORNING.toString(),
                        "--port", "0",
                        "--ready-file", ready.toString()));
        return run(args.toArray(String[]::new));
    }

    private Process launch() throws IOException, InterruptedException {
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        Process started = runServer(ready);
        long end = System.nanoTime() + START_WITHIN.toNanos();
        while (!Files.exists(ready)) {
            if (started.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new AssertionError("the server did not start:\n" + log());
            }
        }
        url = Files.readString(ready).strip();
        return started;
    }

    /** Runs the program's command line, its output going to the log. */
    private Process run(String... args) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx160m"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.giliran.server.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Runs a tool of {@code giliran server}; its exit status. Its output goes to the log. */
    int tool(String... args) throws IOException, InterruptedException {
        return run(args).waitFor();
    }

    /** What {@code server verify} prints. */
    String verify() throws IOException, InterruptedException {
        return Verify.run(data);
    }

    Path log() {
        return folder.resolve("server.log");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

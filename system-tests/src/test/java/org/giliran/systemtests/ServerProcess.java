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
    private static final Duration START_WITHIN = JavaProgram.START_WITHIN;

    /** 09:00 in the hall, so that no day ends during a test, whenever it runs. */
    static final Instant MORNING = Instant.parse("2026-11-21T02:00:00Z");

    /** The clients of a test do in seconds what those of a hall do in weeks. */
    private static final List<String> FOR_A_FLOOD =
            List.of(
                    "--requests-per-second", "10000000",
                    "--commands-per-second", "10000000");

    private static final String PASSWORD = "antre dengan tertib";
    private final Path folder;
    private final Path seen;
    private Path data;
    private List<String> before;
    private final String kiosk;
    private final String display;
    private final String staff;
    private final List<String> options;
    private List<String> jvm = JavaProgram.USUAL_JVM;
    private Process process;
    private String url = "";

    /**
     * Prepares a hall and starts its server.
     *
     * @param options more of its command line
     */
    ServerProcess(Path folder, String... options) throws IOException, InterruptedException {
        this(folder, folder.resolve("data"), folder.resolve("data"), List.of(), List.of(options));
    }

    /** Prepares a hall on a file system of its own and starts its server. */
    ServerProcess(Path folder, Mounted disk) throws IOException, InterruptedException {
        this(
                folder,
                disk.outside().resolve("data"),
                disk.inside().resolve("data"),
                disk.before(),
                List.of());
    }

    /**
     * Prepares a hall and starts its server.
     *
     * @param data its folder, as this program sees it
     * @param seen the same as the server sees it
     * @param before what goes before the server's command
     * @param options more of its command line
     */
    private ServerProcess(
            Path folder, Path data, Path seen, List<String> before, List<String> options)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.data = Files.createDirectories(data);
        this.seen = seen;
        this.before = before;
        this.options = options;
        try (InputStream in = ServerProcess.class.getResourceAsStream("/kill-hall.yaml")) {
            Files.write(folder.resolve("setup.yaml"), Objects.requireNonNull(in).readAllBytes());
        }
        Accounts accounts = Accounts.open(data, InstantSource.system());
        accounts.keepStaff(List.of(new StaffEntry("s01", "budi", "Budi", Role.SUPERVISOR)));
        accounts.setPassword("budi", PASSWORD);
        this.staff = accounts.logIn("budi", PASSWORD).orElseThrow().token();
        this.kiosk = accounts.newDeviceToken("kiosk-1", Role.KIOSK);
        this.display = accounts.newDeviceToken("layar-1", Role.DISPLAY);
        this.process = launch(before);
    }

    private ServerProcess(ServerProcess earlier, Path data)
            throws IOException, InterruptedException {
        this.folder = earlier.folder;
        this.data = data;
        this.seen = data;
        this.before = List.of();
        this.options = List.of();
        Accounts accounts = Accounts.open(data, InstantSource.system());
        this.staff = accounts.logIn("budi", PASSWORD).orElseThrow().token();
        this.kiosk = earlier.kiosk;
        this.display = earlier.display;
        this.process = launch(before);
    }

    /** A server on a folder that was made of a backup of this hall; staff log in anew. */
    ServerProcess restored(Path into) throws IOException, InterruptedException {
        return new ServerProcess(this, into);
    }

    String kioskToken() {
        return kiosk;
    }

    String displayToken() {
        return display;
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

    /** The process stands still, as on a computer that is out of breath. */
    void pause() throws IOException, InterruptedException {
        new Standstill(process).begin();
    }

    /** It goes on after a {@link #pause}. */
    void goOn() throws IOException, InterruptedException {
        new Standstill(process).end();
    }

    /** False as soon as it ends by itself within that time. */
    boolean livesFor(Duration time) throws InterruptedException {
        return new Standstill(process).livesFor(time);
    }

    /** From the next start on: other options of the Java machine. */
    void runWith(List<String> options) {
        jvm = List.copyOf(options);
    }

    /** Starts a server on the same data. */
    void start() throws IOException, InterruptedException {
        process = launch(before);
    }

    /** Its data are on another mount of the same place from now on. */
    void moveTo(Mounted disk) {
        data = disk.outside().resolve("data");
        before = disk.before();
    }

    /** Starts a server with something else before its command. */
    void start(List<String> instead) throws IOException, InterruptedException {
        process = launch(instead);
    }

    /** Ends the process in good order, as the system does; its exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** Waits until it has ended by itself; its exit status. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the server goes on");
        }
        return process.exitValue();
    }

    /** Starts a second server, which is to end by itself: its exit status and what it says. */
    String startInVain(List<String> instead) throws IOException, InterruptedException {
        long read = Files.size(log());
        Path ready = folder.resolve("ready-in-vain");
        Process started = run(instead, serve(ready));
        if (!started.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("the server goes on");
        }
        String said = Files.readString(log()).substring((int) read);
        return started.exitValue() + " " + said;
    }

    /** The command's words for a server. */
    private String[] serve(Path ready) {
        var words = new ArrayList<>(options);
        words.addAll(FOR_A_FLOOD);
        words.addAll(
                List.of(
                        "--data", seen.toString(),
                        "--setup", folder.resolve("setup.yaml").toString(),
                        "--clock", MORNING.toString(),
                        "--port", "0",
                        "--ready-file", ready.toString()));
        return words.toArray(String[]::new);
    }

    /** Starts a server and kills it as soon as something is so; false when it was up before. */
    boolean startAndKillWhen(BooleanSupplier moment) throws IOException, InterruptedException {
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        process = run(before, serve(ready));
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

    private Process launch(List<String> instead) throws IOException, InterruptedException {
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        Process started = run(instead, serve(ready));
        url = program().awaitReady(started, ready);
        return started;
    }

    /** Runs the program's command line, its output going to the log. */
    private Process run(List<String> instead, String... args) throws IOException {
        return program().run(instead, List.of(args));
    }

    private JavaProgram program() {
        return new JavaProgram("org.giliran.server.Main", log(), jvm);
    }

    /** Runs a tool of {@code giliran server}; its exit status. Its output goes to the log. */
    int tool(String... args) throws IOException, InterruptedException {
        return run(List.of(), args).waitFor();
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

package org.giliran.systemtests;

import org.giliran.systemtests.Export.Line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A kiosk in a process of its own, which can be killed and started again. */
final class KioskProcess implements AutoCloseable {
    private static final String CODE = "kiosk-1";

    private final Path folder;
    private final List<String> args;
    private final JavaProgram program;
    private Process process;
    private String url = "";

    /**
     * Starts the kiosk of a hall.
     *
     * @param server its server, by whatever way
     * @param printer as on its command line
     */
    KioskProcess(Path folder, String token, String server, String printer)
            throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.program = new JavaProgram("org.giliran.kiosk.Main", folder.resolve("kiosk.log"));
        Path tokenFile = Files.writeString(folder.resolve("token"), token);
        this.args =
                List.of(
                        "--kiosk", CODE,
                        "--hall", "balai",
                        "--server", server,
                        "--token-file", tokenFile.toString(),
                        "--data", folder.resolve("data").toString(),
                        "--port", "0",
                        "--clock", ServerProcess.MORNING.toString(),
                        "--printer", printer,
                        "--ready-file", ready().toString());
        this.process = launch();
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    private Process launch() throws IOException, InterruptedException {
        Files.deleteIfExists(ready());
        Process started = program.run(List.of(), args);
        url = program.awaitReady(started, ready());
        return started;
    }

    String url() {
        return url;
    }

    /** Ends the process as a power cut would: nothing in it can run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts the kiosk on the same data. */
    void start() throws IOException, InterruptedException {
        process = launch();
    }

    /** Its own journal as it is now, read from a copy, for the kiosk holds its lock. */
    List<Line> journal() throws IOException {
        Path copy = Files.createTempDirectory(folder, "journal");
        List<Path> days = new ArrayList<>();
        try (var files = Files.list(folder.resolve("data/kiosk-journal"))) {
            files.filter(f -> f.toString().endsWith(".gj")).forEach(days::add);
        }
        for (Path day : days) {
            Files.copy(day, copy.resolve(day.getFileName()));
        }
        return StoredDays.read(copy);
    }

    Path log() {
        return program.log();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

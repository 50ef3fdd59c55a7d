package org.giliran.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A kiosk or display in a process of its own, which can be killed and started again. */
final class DeviceProcess implements AutoCloseable {
    private final JavaProgram program;
    private final Path ready;
    private final List<String> args;
    private Process process;
    private String url = "";

    /**
     * Starts it.
     *
     * @param folder for its log and what it is told
     * @param server by whatever way
     * @param more of its command line
     */
    private DeviceProcess(Path folder, String main, String token, String server, List<String> more)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        program = new JavaProgram(main, folder.resolve("device.log"));
        ready = folder.resolve("ready");
        args = new ArrayList<>(more);
        args.addAll(List.of("--hall", "balai", "--server", server));
        args.addAll(List.of("--port", "0", "--clock", ServerProcess.MORNING.toString()));
        args.addAll(List.of("--ready-file", ready.toString(), "--token-file"));
        args.add(Files.writeString(folder.resolve("token"), token).toString());
        process = launch();
    }

    /** A kiosk, its data in {@code data} of the folder. */
    static DeviceProcess kiosk(Path folder, String token, String server, String printer)
            throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        var more = List.of("--kiosk", "kiosk-1", "--data", data, "--printer", printer);
        return new DeviceProcess(folder, "org.giliran.kiosk.Main", token, server, more);
    }

    /** A display of the whole hall. */
    static DeviceProcess display(Path folder, String token, String server)
            throws IOException, InterruptedException {
        var more = List.of("--display", "layar-1", "--speak-notices", "off");
        return new DeviceProcess(folder, "org.giliran.display.Main", token, server, more);
    }

    private Process launch() throws IOException, InterruptedException {
        Files.deleteIfExists(ready);
        Process started = program.run(List.of(), args);
        url = program.awaitReady(started, ready);
        return started;
    }

    /** Where its page is. */
    String url() {
        return url;
    }

    /** Ends the process as a power cut would: nothing in it can run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** To make it stand still. */
    Standstill standstill() {
        return new Standstill(process);
    }

    /** Starts it on the same data. */
    void start() throws IOException, InterruptedException {
        process = launch();
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

package org.giliran.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the hall to be started in a process of its own.
 *
 * @param main its class
 * @param log where its output goes
 * @param jvm options of the virtual machine
 */
record JavaProgram(String main, Path log, List<String> jvm) {
    /** Starts quickly; the memory is that of a test of many hours. */
    static final List<String> USUAL_JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx160m");

    static final Duration START_WITHIN = Duration.ofSeconds(60);

    /**
     * Runs a command line of it.
     *
     * @param before what goes before the command
     */
    Process run(List<String> before, List<String> args) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    JavaProgram(String main, Path log) {
        this(main, log, USUAL_JVM);
    }

    /** Waits until it says where it is. */
    String awaitReady(Process started, Path ready) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_WITHIN.toNanos();
        while (!Files.exists(ready)) {
            if (started.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new AssertionError("it did not start:\n" + log);
            }
        }
        return Files.readString(ready).strip();
    }
}

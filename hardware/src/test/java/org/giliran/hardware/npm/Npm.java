package org.giliran.hardware.npm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other people's programs from npm, as the lock file beside this module's tests names them. */
final class Npm {
    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path INSTALLED = Path.of("target/npm");
    private static final int SECONDS_MAX = 120;

    /** What a program said, and how it ended. */
    record Said(int status, String text) {}

    private Npm() {}

    /** Installs what is not installed yet. */
    static synchronized void install() {
        try {
            Path lock = INSTALLED.resolve("package-lock.json");
            Path done = INSTALLED.resolve("node_modules/.package-lock.json");
            if (Files.exists(done)
                    && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0) {
                copy();
                return;
            }
            Files.createDirectories(INSTALLED);
            copy();
            Said said = run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            if (said.status() != 0) {
                throw new AssertionError("npm ci: " + said.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy() throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        INSTALLED.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Runs a program in the folder of the packages, to its end. */
    static Said run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .directory(INSTALLED.toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError(command[0] + " did not end");
            }
            return new Said(process.exitValue(), text);
        } catch (IOException e) {
            throw new AssertionError(command[0] + " is needed here: apt-get install nodejs npm", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package org.giliran.bench.hall;

import org.giliran.bench.load.JavaProgram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Makes the server's AOT cache: the classes of a start, loaded and linked, and how often their
 * methods ran, as the Java machine writes them at the end of a start that was tried for it.
 *
 * <p>It serves the class path that it was made with, on the Java machine that made it; any other
 * start goes on as without it.
 */
public final class StartCache {
    /** Enough to find what a start does again and again; a day of them is made in seconds. */
    private static final int VISITS = 300;

    /** The Java machine writes it after the server has stopped. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(3);

    private StartCache() {}

    /**
     * Makes one: {@code <file> <class path>}.
     *
     * @throws IOException when it was not written; there is no such file then
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("giliran-start-");
        try {
            make(folder, Path.of(args[0]), args[1]);
        } finally {
            delete(folder);
        }
    }

    /** Makes one by way of a day in an empty folder. */
    public static void make(Path folder, Path file, String classPath)
            throws IOException, InterruptedException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        HallFolder day = LivedDay.make(folder.resolve("day"), VISITS).folder();
        try (var server =
                ServerProcess.start(
                        day, (main, more) -> JavaProgram.trial(written, classPath, main, more))) {
            Boards.read(server, day);
            server.stopWithin(WRITTEN_WITHIN);
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

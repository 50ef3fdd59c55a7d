package org.giliran.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The wall clock of a program that a test sets while it runs, by libfaketime; the clock that only
 * counts on is left alone.
 */
final class FakedClock {
    private final Path library;
    private final Path shift;

    FakedClock(Path folder) throws IOException {
        shift = folder.resolve("clock");
        library = installed();
        set("+0");
    }

    private static Path installed() throws IOException {
        try (Stream<Path> found =
                Files.find(
                        Path.of("/usr/lib"),
                        3,
                        (file, _) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst()
                    .orElseThrow(
                            () ->
                                    new AssertionError(
                                            "libfaketime is needed here: apt-get install"
                                                    + " faketime"));
        }
    }

    /** Sets it, as {@code +3h} or {@code -1d} of the true time; the program sees it in a second. */
    void set(String by) throws IOException {
        Path next = Files.writeString(shift.resolveSibling("clock-next"), by + "\n");
        Files.move(next, shift, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What goes before the command of a program that is to have it. Without the last two every wait
     * of a Java program takes 50 ms longer, and files show other times.
     */
    List<String> before() {
        return List.of(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + shift,
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "NO_FAKE_STAT=1");
    }
}

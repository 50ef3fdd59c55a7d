package org.giliran.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs are started for a measurement: all with the same flags. */
public final class JavaProgram {
    /** The launcher's flags but for the heap. */
    private static final List<String> LAUNCHER =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xss512k",
                    "-XX:MaxMetaspaceSize=96m",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /** For the hundred thousands of tickets that a hall never has in one day. */
    private static final List<String> LARGE_HEAP = List.of("-Xms256m", "-Xmx2g");

    /** What the launcher gives the server of a hall. */
    private static final List<String> HALL_HEAP = List.of("-Xmx96m");

    private JavaProgram() {}

    /** The flags, with those of the environment variable {@code GILIRAN_BENCH_JAVA_OPTS}. */
    public static List<String> flags() {
        return flags(LARGE_HEAP);
    }

    private static List<String> flags(List<String> heap) {
        var flags = new ArrayList<String>(LAUNCHER);
        flags.addAll(heap);
        String more = System.getenv("GILIRAN_BENCH_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            flags.addAll(List.of(more.strip().split("\\s+")));
        }
        return flags;
    }

    /** A program that is loaded more than any hall loads it. */
    public static ProcessBuilder loaded(String main, List<String> args) {
        return new ProcessBuilder(command(flags(), main, args));
    }

    /** A program as {@code ./giliran server} starts it. */
    public static ProcessBuilder asInAHall(String main, List<String> args) {
        var builder = new ProcessBuilder(command(flags(HALL_HEAP), main, args));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /** The command that starts a class with the class path of this program. */
    private static List<String> command(List<String> flags, String main, List<String> args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(args);
        return command;
    }
}

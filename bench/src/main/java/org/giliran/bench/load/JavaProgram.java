package org.giliran.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs are started for a measurement: all with the same flags. */
public final class JavaProgram {
    /**
     * The launcher's flags, and a heap for the hundred thousands of tickets that a hall never has
     * in one day.
     */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xss512k",
                    "-Xms256m",
                    "-Xmx2g",
                    "-XX:MaxMetaspaceSize=96m",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private JavaProgram() {}

    /** The flags, with those of the environment variable {@code GILIRAN_BENCH_JAVA_OPTS}. */
    public static List<String> flags() {
        var flags = new ArrayList<String>(FLAGS);
        String more = System.getenv("GILIRAN_BENCH_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            flags.addAll(List.of(more.strip().split("\\s+")));
        }
        return flags;
    }

    /** The command that starts a class with the class path of this program. */
    public static List<String> command(String main, List<String> args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(args);
        return command;
    }
}

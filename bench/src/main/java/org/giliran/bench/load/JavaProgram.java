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
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:-ShrinkHeapInSteps",
                    "-XX:TrimNativeHeapInterval=2000",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /** For the hundred thousands of tickets that a hall never has in one day. */
    private static final List<String> LARGE_HEAP = List.of("-Xms256m", "-Xmx2g");

    /** What the launcher gives the server of a hall. */
    private static final List<String> HALL_HEAP = List.of("-Xms16m", "-Xmx96m");

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
        return new ProcessBuilder(command(flags(), classPath(), main, args));
    }

    /** A program as {@code ./giliran server} starts it, but for the AOT cache. */
    public static ProcessBuilder asInAHall(String main, List<String> args) {
        return inAHall(List.of(), classPath(), main, args);
    }

    /** A program as {@code ./giliran server} starts it when the build has made its AOT cache. */
    public static ProcessBuilder asInAHall(Path cache, String main, List<String> args) {
        var quick = List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
        return inAHall(quick, classPath(), main, args);
    }

    /** The same, which makes that cache when it ends. */
    public static ProcessBuilder trial(
            Path cache, String classPath, String main, List<String> args) {
        return inAHall(List.of("-XX:AOTCacheOutput=" + cache), classPath, main, args);
    }

    private static ProcessBuilder inAHall(
            List<String> more, String classPath, String main, List<String> args) {
        var flags = new ArrayList<>(flags(HALL_HEAP));
        flags.addAll(more);
        var builder = new ProcessBuilder(command(flags, classPath, main, args));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /** That of this program. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static List<String> command(
            List<String> flags, String classPath, String main, List<String> args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(args);
        return command;
    }
}

package org.giliran.bench;

import org.giliran.bench.load.JavaProgram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where a run was made, without which its figures mean nothing. */
final class Machine {
    private Machine() {}

    /** Lines that name processor, disk, JVM, flags and commit. */
    static List<String> describe(Path data) throws IOException {
        Runtime.Version java = Runtime.version();
        return List.of(
                "machine  " + processor() + ", " + cores() + " cores, " + memory() + " MB",
                "system   "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version"),
                "disk     " + Files.getFileStore(data).type() + ", " + data,
                "java     " + System.getProperty("java.vm.vendor") + " " + java,
                "server   " + String.join(" ", JavaProgram.flags()),
                "commit   " + commit());
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String processor() throws IOException {
        return field("/proc/cpuinfo", "model name");
    }

    private static long memory() throws IOException {
        String kilobytes = field("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
    }

    private static String field(String file, String name) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "unknown";
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String commit() {
        try {
            Process git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty")
                            .redirectErrorStream(true)
                            .start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? text.strip() : "unknown";
        } catch (IOException _) {
            return "unknown";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    /**
     * How busy the machine is, by others too.
     *
     * @param steal hundredths of seconds, all cores, that the host gave to others since boot
     * @param total hundredths of seconds, all cores, since boot
     */
    record Busy(String load, long steal, long total) {

        static Busy now() throws IOException {
            Path load = Path.of("/proc/loadavg");
            if (!Files.exists(load)) {
                return new Busy("unknown", 0, 1);
            }
            String[] cpu = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+", 0);
            long total = 0;
            for (int i = 1; i <= 8; i++) {
                total += Long.parseLong(cpu[i]);
            }
            String[] loads = Files.readString(load).split(" ", 0);
            return new Busy(loads[0] + " " + loads[1], Long.parseLong(cpu[8]), total);
        }

        /** The load averages of 1 and 5 minutes then and now, and the steal between. */
        String since(Busy before) {
            double share = 100.0 * (steal - before.steal) / Math.max(1, total - before.total);
            return String.format(
                    Locale.ROOT, "load %s -> %s, steal %.1f %%", before.load, load, share);
        }
    }
}

package org.giliran.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How much memory programs hold. */
final class Memory {
    private Memory() {}

    /** Resident megabytes of a process and all it started, by the class that each runs. */
    static Map<String, Integer> of(ProcessHandle process) throws IOException {
        var megabytes = new TreeMap<String, Integer>();
        megabytes.put(program(process), resident(process));
        for (ProcessHandle child : process.descendants().toList()) {
            megabytes.put(program(child), resident(child));
        }
        return megabytes;
    }

    private static String program(ProcessHandle process) throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        for (String word : line.split("\0", -1)) {
            if (word.startsWith("org.giliran.")) {
                return word;
            }
        }
        return line;
    }

    private static int resident(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1_024;
            }
        }
        throw new IOException("no VmRSS in " + status);
    }
}

package org.giliran.bench.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of processes, as Linux counts it. */
final class Resident {
    private static final String FIELD = "VmRSS:";

    private Resident() {}

    /** What a process holds, in MB of 1024 x 1024 bytes; 0 where the system does not say. */
    static int megabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status) ? megabytes(Files.readString(status)) : 0;
    }

    static int megabytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith(FIELD))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}

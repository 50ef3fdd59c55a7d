package org.giliran.bench.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks {@link RawAppend} against fio, which many know. */
public final class Fio {
    /** Pairs that are measured; the disk of a shared machine moves between any two. */
    private static final int PAIRS = 5;

    private static final Pattern IOPS =
            Pattern.compile("\"write\" : \\{.*?\"iops\" : ([0-9.]+)", Pattern.DOTALL);

    private Fio() {}

    /**
     * {@link RawAppend#alone} divided by fio, pair by pair; empty when fio is not installed.
     *
     * <p>The file of fio grows as the journal does: nothing is allocated ahead.
     */
    public static Optional<List<Double>> ratios(Path folder, Duration each)
            throws IOException, InterruptedException {
        if (!installed()) {
            return Optional.empty();
        }
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < PAIRS; i++) {
            double fio = iops(folder, each);
            ratios.add(RawAppend.alone(folder, each).perSecond() / fio);
        }
        return Optional.of(ratios);
    }

    private static boolean installed() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "fio")));
    }

    private static double iops(Path folder, Duration time)
            throws IOException, InterruptedException {
        Process fio =
                new ProcessBuilder(
                                "fio",
                                "--name=raw-append",
                                "--directory=" + folder,
                                "--rw=write",
                                "--bs=4k",
                                "--fdatasync=1",
                                "--ioengine=psync",
                                "--size=16g",
                                "--fallocate=none",
                                "--create_on_open=1",
                                "--time_based",
                                "--runtime=" + Math.max(1, time.toSeconds()),
                                "--unlink=1",
                                "--output-format=json")
                        .redirectErrorStream(true)
                        .start();
        String report = new String(fio.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher iops = IOPS.matcher(report);
        if (fio.waitFor() != 0 || !iops.find()) {
            throw new IOException("fio failed: " + report.strip());
        }
        return Double.parseDouble(iops.group(1));
    }
}

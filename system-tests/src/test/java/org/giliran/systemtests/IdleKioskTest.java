package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a kiosk costs its small computer when nobody is there, with a printer at a real line. */
class IdleKioskTest {
    private static final Duration MEASURED =
            Duration.ofSeconds(Boolean.getBoolean("giliran.long") ? 60 : 8);

    /** After the start the compiler is at work for a while; nobody calls that idle. */
    private static final Duration SETTLING = Duration.ofSeconds(8);

    private static final double MOST = 0.02;

    /** Of the kernel's clock ticks: {@code getconf CLK_TCK} is 100 on every Linux we run on. */
    private static final double TICKS_PER_SECOND = 100;

    @TempDir private Path folder;

    @Test
    @Timeout(180)
    void anIdleKioskTakesLessThanTwoHundredthsOfACore() throws Exception {
        try (var line = SerialLine.in(folder);
                var printer = new LinePrinter(line.far());
                var demo =
                        RunningDemo.start(
                                folder, "--printer", "serial:" + line.near() + "@19200")) {
            awaitReadyPrinter(demo);
            long pid = kiosk(demo);
            pause(SETTLING);
            int questions = printer.raw().length();
            double before = cpuSeconds(pid);
            long start = System.nanoTime();
            pause(MEASURED);
            double used = cpuSeconds(pid) - before;
            double share = used * 1e9 / (System.nanoTime() - start);
            System.out.printf("idle kiosk: %.2f s of processor time, %.2f %%%n", used, share * 100);
            assertTrue(share < MOST, "an idle kiosk took " + share * 100 + " % of a core");
            assertTrue(printer.raw().length() > questions, "it still asks its printer");
        }
    }

    private static void awaitReadyPrinter(RunningDemo demo) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(demo.url("kiosk") + "/api/home")).build();
        while (!client.send(request, BodyHandlers.ofString())
                .body()
                .contains("\"printer\":\"READY\"")) {
            pause(Duration.ofMillis(100));
        }
    }

    private static long kiosk(RunningDemo demo) {
        return ProcessHandle.of(demo.pid())
                .orElseThrow()
                .descendants()
                .filter(child -> commandLine(child.pid()).contains("org.giliran.kiosk.Main"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException _) {
            return "";
        }
    }

    /** Fields 14 and 15 of {@code /proc/PID/stat}, counted behind the name in brackets. */
    private static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The thing measured is time itself. */
    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

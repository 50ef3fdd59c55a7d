package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;

import io.javalin.util.JavalinBindException;

import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** The look at connections goes on whatever one of them does, and ends with its server. */
@Timeout(20)
@Isolated("counts the threads")
final class ConnectionsTest {
    private static final ConnectionLimits SHORT =
            new ConnectionLimits(10, 10, Duration.ofMillis(50), Duration.ofMillis(50));

    /** A connection that has received what somebody says. */
    private static final class Received extends AbstractConnection {
        private final LongSupplier bytes;

        Received(LongSupplier bytes) {
            super(new ByteArrayEndPoint(), Runnable::run);
            this.bytes = bytes;
        }

        @Override
        public long getBytesIn() {
            return bytes.getAsLong();
        }

        @Override
        public void onFillable() {
            throw new IllegalStateException("nobody fills it");
        }
    }

    private static final class Counter implements LongSupplier {
        private volatile long count;

        @Override
        public long getAsLong() {
            return count;
        }
    }

    /** Good when the connection opens, and never again. */
    private static final class Broken implements LongSupplier {
        private volatile boolean asked;

        @Override
        public long getAsLong() {
            if (asked) {
                throw new IllegalStateException("broken on purpose");
            }
            asked = true;
            return 0;
        }
    }

    @Test
    void oneConnectionThatCannotBeLookedAtDoesNotProtectTheSlow() {
        var count = new Counter();
        var slow = new Received(count);
        try (var connections = new Connections(SHORT)) {
            connections.begin();
            for (int i = 0; i < 5; i++) { // wherever in their order the slow one comes
                connections.onOpened(new Received(new Broken()));
            }
            connections.onOpened(slow);
            count.count = 1;
            while (slow.getEndPoint().isOpen() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }
        assertFalse(slow.getEndPoint().isOpen());
    }

    @Test
    void aServerWhosePortIsTakenLeavesNoThreadBehind(@TempDir Path folder) throws Exception {
        try (var server = LocalServer.start(settings(0), _ -> {})) {
            int before = lookers(folder.resolve("before"));
            assertTrue(before > 0, "the server's own is not seen");
            for (int i = 0; i < 3; i++) {
                assertThrows(
                        JavalinBindException.class,
                        () -> LocalServer.start(settings(server.port()), _ -> {}));
            }
            assertTrue(lookers(folder.resolve("after")) <= before);
        }
    }

    private static LocalServer.Settings settings(int port) {
        return new LocalServer.Settings(port, List.of(), "", Set.of(), List.of());
    }

    /** How many threads look at connections; virtual ones are in no other list. */
    private static int lookers(Path file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(file).split("\"" + Connections.THREAD + "\"", -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "10, 11, 1, 1", "10, 5, 0, 1", "10, 5, 1, -1"})
    void limitsThatLimitNothingOrAllAreRefused(int most, int ofOne, int request, int answer) {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ConnectionLimits(
                                most,
                                ofOne,
                                Duration.ofSeconds(request),
                                Duration.ofSeconds(answer)));
    }

    @Test
    void placesForPollsAreOneOrMore() {
        assertThrows(IllegalArgumentException.class, () -> new PollPlaces(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new PollPlaces(1, 0));
    }
}

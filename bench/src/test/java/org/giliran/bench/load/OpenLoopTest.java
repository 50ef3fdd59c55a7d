package org.giliran.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.bench.load.OpenLoop.Course;
import org.giliran.bench.load.OpenLoop.Timed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@Timeout(20)
class OpenLoopTest {

    @Test
    void clientsShareATimetableInTurn() throws InterruptedException {
        List<Counting> clients = Stream.generate(Counting::new).limit(4).toList();
        Timed timed = run(new Course(clients, 1_000), Duration.ofMillis(30));
        assertEquals(List.of(8, 8, 7, 7), clients.stream().map(Counting::steps).toList());
        assertEquals(30, timed.lateMicros().getTotalCount());
    }

    @Test
    void aClientThatFailsStopsAndTheOthersGoOn() throws InterruptedException {
        var well = new Counting();
        Timed timed = run(new Course(List.of(new Failing(), well), 1_000), Duration.ofMillis(20));
        assertEquals(List.of("no answer"), timed.tally().failures());
        assertEquals(10, well.steps());
    }

    @Test
    void whatShouldHaveStartedEarlierIsChargedForTheWait() throws IOException {
        var sheet = new Sheet();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var connection = new Connection(server.getLocalPort());
                var other = server.accept()) {
            answer(other);
            answer(other);
            sheet.shouldHaveStarted(System.nanoTime() - Duration.ofSeconds(100).toNanos());
            sheet.counted(connection, Request.get("/", ""), 204);
            assertTrue(sheet.micros().getMinValue() >= 99_000_000);
            assertTrue(sheet.lateMicros().getMinValue() >= 99_000_000);
            sheet.counted(connection, Request.get("/", ""), 204);
            assertTrue(sheet.micros().getMinValue() < 99_000_000);
        }
    }

    @Test
    void aTimetableDoesNotDriftWithWhatIsLate() {
        var timetable = Timetable.from(1_000, Duration.ofNanos(100));
        assertEquals(1_100, timetable.due(0));
        assertEquals(1_400, timetable.due(3));
        assertEquals(1_450, timetable.between(3));
    }

    private static void answer(Socket to) throws IOException {
        var text = "HTTP/1.1 204 No Content\r\n\r\n";
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Timed run(Course course, Duration time) throws InterruptedException {
        return OpenLoop.run(List.of(course), time).getFirst();
    }

    private record Counting(AtomicInteger count) implements Script {
        Counting() {
            this(new AtomicInteger());
        }

        int steps() {
            return count.get();
        }

        @Override
        public void step(Sheet sheet) {
            count.incrementAndGet();
        }

        @Override
        public void close() {}
    }

    private record Failing() implements Script {
        @Override
        public void step(Sheet sheet) throws IOException {
            throw new IOException("no answer");
        }

        @Override
        public void close() {}
    }
}

package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.done;
import static org.giliran.server.desk.DeskFixture.issueKtp;
import static org.giliran.server.desk.DeskFixture.monday;
import static org.giliran.server.desk.DeskFixture.ticketOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Ten thousand tickets and several counters that call next at the same time. */
class CallingAtOnceTest {
    private static final int TICKETS = 10_000;

    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void noTicketIsCalledTwiceAndAllInTheOrderTheyJoined(int counters) throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), hallOf(counters), monday())) {
            List<String> issued = issueAll(hall);
            Queue<Recorded> called = new ConcurrentLinkedQueue<>();
            callAll(hall, counters, called);
            assertEquals(
                    issued,
                    called.stream()
                            .sorted(Comparator.comparingLong(Recorded::seq))
                            .map(r -> ((HallEvent.TicketCalled) r.event()).ticket())
                            .toList());
            assertEquals(hall.day(), hall.journal().dayAt(hall.day().seq()));
        }
    }

    private static SetUp hallOf(int counters) {
        return SetUps.of(
                SetUps.SERVICES,
                IntStream.rangeClosed(1, counters)
                        .mapToObj(
                                i ->
                                        SetUps.counter(
                                                String.valueOf(i), List.of("ktp", "kk"), List.of()))
                        .toList(),
                5);
    }

    private static List<String> issueAll(DeskFixture hall) {
        var issued = new ArrayList<String>();
        while (issued.size() < TICKETS) {
            IntStream.range(0, 500)
                    .mapToObj(_ -> hall.submit(issueKtp()))
                    .toList()
                    .forEach(answer -> issued.add(ticketOf(DeskFixture.answer(answer))));
        }
        return issued;
    }

    private static void callAll(DeskFixture hall, int counters, Queue<Recorded> called)
            throws Exception {
        var together = new CountDownLatch(counters);
        try (var staff = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> desks = new ArrayList<>();
            for (int i = 1; i <= counters; i++) {
                String counter = String.valueOf(i);
                desks.add(staff.submit(() -> callAt(hall, counter, together, called)));
            }
            for (Future<?> desk : desks) {
                desk.get();
            }
        }
    }

    /** Opens, then calls and starts one after the other until nobody waits. */
    private static void callAt(
            DeskFixture hall, String counter, CountDownLatch together, Queue<Recorded> called) {
        hall.open(counter);
        together.countDown();
        awaitAll(together);
        while (true) {
            List<Recorded> records = done(hall.ask(new HallCommand.CallNext(counter))).records();
            if (records.isEmpty()
                    || !(records.getLast().event() instanceof HallEvent.TicketCalled)) {
                return;
            }
            called.add(records.getLast());
            done(hall.ask(new HallCommand.Start(counter)));
        }
    }

    private static void awaitAll(CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

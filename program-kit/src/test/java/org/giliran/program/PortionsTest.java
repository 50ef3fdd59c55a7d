package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class PortionsTest {
    private final List<Integer> done = new CopyOnWriteArrayList<>();
    private final Semaphore pauses = new Semaphore(0);
    private final Semaphore ends = new Semaphore(0);
    private final Portions portions = new Portions(Runnable::run, this::pause);

    private void pause() throws InterruptedException {
        pauses.release();
        ends.acquire();
    }

    @AfterEach
    void close() {
        portions.close();
    }

    private void add(int from, int to) {
        IntStream.range(from, to).forEach(i -> portions.execute(() -> done.add(i)));
    }

    private void awaitPause() throws InterruptedException {
        assertTrue(pauses.tryAcquire(20, TimeUnit.SECONDS));
    }

    @Test
    void aLoneTaskGoesAtOnce() throws Exception {
        add(0, 1);
        awaitPause();
        assertEquals(List.of(0), done);
    }

    @Test
    void theOthersGoAPortionAtATimeInTheirOrder() throws Exception {
        add(0, 1);
        awaitPause();
        add(1, 101);
        assertEquals(1, done.size());
        ends.release();
        awaitPause();
        assertEquals(1 + Portions.PORTION, done.size());
        ends.release();
        awaitPause();
        assertEquals(IntStream.range(0, 101).boxed().toList(), done);
    }
}

package org.giliran.bench.limit;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What the disk can do at most: appends to a file that grows, each made durable before the next.
 * Nothing of the product is used here.
 */
public final class RawAppend {
    /** What one write is padded to. */
    private static final int BLOCK = 4096;

    /** What one caller has to store: about as much as a ticket's record. */
    private static final int RECORD = 512;

    private RawAppend() {}

    /**
     * Appends made durable.
     *
     * @param micros how long each caller waited
     */
    public record Appended(double perSecond, Histogram micros) {}

    /** One thread appends 4 KiB and forces, again and again: F, and G1. */
    public static Appended alone(Path folder, Duration time) throws IOException {
        Path file = Files.createTempFile(folder, "raw", ".append");
        var micros = new Histogram(3);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            long start = System.nanoTime();
            long before = start;
            while (before - start < time.toNanos()) {
                append(channel, block, BLOCK);
                long now = System.nanoTime();
                micros.recordValue((now - before) / 1_000);
                before = now;
            }
            return new Appended(micros.getTotalCount() * 1e9 / (before - start), micros);
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Callers that each want 512 bytes stored, and one thread that writes what has gathered, padded
     * to whole blocks, with one write and one force: G64 with 64 callers.
     */
    public static Appended grouped(Path folder, int callers, Duration time)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "raw", ".grouped");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            var waiting = new LinkedBlockingQueue<Semaphore>();
            var writer = Thread.ofPlatform().start(() -> write(channel, waiting));
            try {
                return call(waiting, callers, time);
            } finally {
                writer.interrupt();
                writer.join();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void append(FileChannel channel, ByteBuffer block, int bytes)
            throws IOException {
        block.clear().limit(bytes);
        while (block.hasRemaining()) {
            channel.write(block);
        }
        channel.force(false);
    }

    private static void write(FileChannel channel, LinkedBlockingQueue<Semaphore> waiting) {
        ByteBuffer blocks = ByteBuffer.allocateDirect(1 << 20);
        var group = new ArrayList<Semaphore>();
        try {
            while (true) {
                group.add(waiting.take());
                waiting.drainTo(group);
                int bytes = (group.size() * RECORD + BLOCK - 1) / BLOCK * BLOCK;
                append(channel, blocks, bytes);
                group.forEach(Semaphore::release);
                group.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Appended call(LinkedBlockingQueue<Semaphore> waiting, int callers, Duration time)
            throws InterruptedException {
        List<Histogram> each = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < callers; i++) {
            var micros = new Histogram(3);
            each.add(micros);
            long end = start + time.toNanos();
            threads.add(Thread.ofPlatform().start(() -> callUntil(end, waiting, micros)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        var all = new Histogram(3);
        each.forEach(all::add);
        return new Appended(all.getTotalCount() * 1e9 / (System.nanoTime() - start), all);
    }

    private static void callUntil(
            long end, LinkedBlockingQueue<Semaphore> waiting, Histogram micros) {
        var durable = new Semaphore(0);
        try {
            long before = System.nanoTime();
            while (before < end) {
                waiting.add(durable);
                if (!durable.tryAcquire(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the disk stalls");
                }
                long now = System.nanoTime();
                micros.recordValue((now - before) / 1_000);
                before = now;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

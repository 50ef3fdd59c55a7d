package org.giliran.hardware.gpio.cdev;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import org.giliran.hardware.gpio.GpioFailure;
import org.giliran.hardware.os.SystemCalls;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.hardware.panel.PanelFault.Kind;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Waits for the edges of one line on a thread of its own, asleep in the kernel until there is one.
 */
final class EdgeWatch implements AutoCloseable {
    /** What is told of the line. Called on the watch's thread. */
    interface Listener {
        /** How the line is since {@code atNanos}, which may be a while ago. */
        void level(boolean high, long atNanos);
    }

    /**
     * A chip that goes away does not wake who waits for it; so the thread looks now and then.
     * Stopping needs no time-out: it wakes the thread.
     */
    private static final int LOOK_EVERY_MILLIS = 2_000;

    /** It wakes at once; but a listener of its may hang. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

    /** The kernel keeps 16 events of a line. */
    private static final int EVENTS = 16;

    private static final short POLLIN = 1;
    private static final int POLLED_BYTES = 8;
    private static final int ANSWERED_AT = 6;

    private final Line line;
    private final Listener listener;
    private final Consumer<PanelFault> onFault;
    private final int stop;
    private final Thread thread;

    private EdgeWatch(Line line, Listener listener, Consumer<PanelFault> onFault) {
        this.line = line;
        this.listener = listener;
        this.onFault = onFault;
        this.stop = opened(SystemCalls.eventfd());
        this.thread = Thread.ofPlatform().daemon().name("gpio " + line.name()).unstarted(this::run);
    }

    private static int opened(int file) {
        if (file < 0) {
            throw new GpioFailure(
                    Kind.BROKEN, "edges cannot be waited for: " + SystemCalls.name(file));
        }
        return file;
    }

    static EdgeWatch start(Line line, Listener listener, Consumer<PanelFault> onFault) {
        var watch = new EdgeWatch(line, listener, onFault);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment polled = arena.allocate(2L * POLLED_BYTES, 8);
            MemorySegment events = arena.allocate((long) EVENTS * Uapi.EVENT_BYTES, 8);
            waitFor(polled, 0, line.file());
            waitFor(polled, 1, stop);
            while (lookOnce(polled, events)) {}
        } catch (RuntimeException e) {
            onFault.accept(new PanelFault(Kind.BROKEN, String.valueOf(e.getMessage())));
        }
    }

    private static void waitFor(MemorySegment polled, long n, int file) {
        polled.set(JAVA_INT, n * POLLED_BYTES, file);
        polled.set(JAVA_SHORT, n * POLLED_BYTES + 4, POLLIN);
    }

    private static short answer(MemorySegment polled, long n) {
        return polled.get(JAVA_SHORT, n * POLLED_BYTES + ANSWERED_AT);
    }

    /** Waits and tells; false when it is over. */
    private boolean lookOnce(MemorySegment polled, MemorySegment events) {
        int ready = SystemCalls.poll(polled, 2, LOOK_EVERY_MILLIS);
        if (ready == 0 || ready == -SystemCalls.EINTR) {
            return true;
        }
        if (ready < 0 || answer(polled, 1) != 0) {
            return ready > 0 ? false : broken(ready);
        }
        long bytes = answer(polled, 0) == POLLIN ? SystemCalls.read(line.file(), events) : 0;
        if (bytes <= 0) {
            return broken(bytes);
        }
        for (int i = 0; i < bytes / Uapi.EVENT_BYTES; i++) {
            listener.level(Uapi.isRising(events, i), Uapi.atNanos(events, i));
        }
        // events may have been lost when there were too many
        listener.level(line.isHigh(), System.nanoTime());
        return true;
    }

    private boolean broken(long answer) {
        String why = answer < 0 ? SystemCalls.name(answer) : "its chip is gone";
        onFault.accept(new PanelFault(Kind.BROKEN, line.name() + ": " + why));
        return false;
    }

    /** Ends the thread; nothing is told afterwards. */
    @Override
    public void close() {
        try (Arena arena = Arena.ofConfined()) {
            var _ = SystemCalls.write(stop, arena.allocateFrom(JAVA_LONG, 1));
            thread.join(STOP_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) { // or it would wait for whatever file gets that number next
            SystemCalls.close(stop);
        }
    }
}

package org.giliran.program;

import io.javalin.http.Context;

import org.giliran.api.Wire;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A value that pages watch: its version changes when the value does, and only then. Safe for all
 * threads.
 *
 * @param <T> an immutable value with a true {@code equals}
 */
public final class LiveView<T> implements AutoCloseable {
    /** Makes the message of a value. */
    public interface Face<T> {
        /** The record that goes over the wire, with {@code version} in it. */
        Object of(String version, T value);
    }

    private static final class Edition<T> {
        private final long number;
        private final T value;
        private final byte[] json;

        Edition(long number, T value, byte[] json) {
            this.number = number;
            this.value = value;
            this.json = json;
        }
    }

    private final String run;
    private final Face<T> face;
    private final LongPoll polls = new LongPoll();
    private final AtomicReference<Edition<T>> newest;

    /**
     * A view that shows {@code first}.
     *
     * @param run tells this run of the program from others, so that a version of an earlier run
     *     counts as older
     */
    public LiveView(String run, T first, Face<T> face) {
        this.run = run;
        this.face = face;
        this.newest = new AtomicReference<>(edition(1, first));
    }

    private Edition<T> edition(long number, T value) {
        return new Edition<>(number, value, Wire.write(face.of(version(number), value)));
    }

    private String version(long number) {
        return run + "-" + number;
    }

    /** The value shown now. */
    public T value() {
        return newest.get().value;
    }

    /**
     * Shows another value; who waits is answered if it differs. {@code change} may be asked more
     * than once.
     */
    public void change(UnaryOperator<T> change) {
        Edition<T> before = newest.get();
        Edition<T> after =
                newest.updateAndGet(
                        now -> {
                            T next = change.apply(now.value);
                            return next.equals(now.value) ? now : edition(now.number + 1, next);
                        });
        if (after.number != before.number) {
            polls.wake();
        }
    }

    /** Answers a poll as {@code ?after} and {@code ?wait} ask. */
    public void answer(Context ctx) {
        String after = Queries.after(ctx);
        polls.answer(ctx, Queries.wait(ctx), () -> newer(after));
    }

    private Optional<byte[]> newer(@Nullable String after) {
        Edition<T> now = newest.get();
        return version(now.number).equals(after) ? Optional.empty() : Optional.of(now.json);
    }

    /** How many polls wait now. */
    public int waiting() {
        return polls.size();
    }

    /** Answers all who wait. */
    @Override
    public void close() {
        polls.close();
    }
}

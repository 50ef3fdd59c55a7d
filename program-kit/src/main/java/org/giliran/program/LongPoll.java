package org.giliran.program;

import io.javalin.http.Context;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Holds polls of one view until there is something newer, their time is up, or the program stops.
 *
 * <p>Safe for all threads. {@link #wake} costs its caller one hand-over per held poll: looking and
 * answering happen on virtual threads, so that a slow reader never holds up the writer.
 */
public final class LongPoll implements AutoCloseable {
    static final Executor VIRTUAL = task -> Thread.ofVirtual().name("poll").start(task);

    private final PollPlaces places;
    private final int atOnce;
    private final Executor others;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** With a place for each poll; all look at once when they are woken. */
    public LongPoll() {
        this(PollPlaces.enough(), Integer.MAX_VALUE, VIRTUAL);
    }

    /**
     * Holds as many polls as find a place.
     *
     * @param atOnce how many look at once when they are woken
     * @param others runs the looks of the others, on threads that may block
     */
    public LongPoll(PollPlaces places, int atOnce, Executor others) {
        this.places = places;
        this.atOnce = atOnce;
        this.others = others;
    }

    /** One poll that waits; a class, for two polls are never equal. */
    private static final class Held {
        private final Supplier<Optional<byte[]>> newer;
        private final CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        private final AtomicBoolean willLook = new AtomicBoolean();

        Held(Supplier<Optional<byte[]>> newer) {
            this.newer = newer;
        }

        /** Looks soon; once, however often it is asked before. */
        void lookSoon(Executor executor) {
            if (!willLook.getAndSet(true)) {
                executor.execute(
                        () -> {
                            willLook.set(false);
                            look();
                        });
            }
        }

        void look() {
            if (answer.isDone()) {
                return;
            }
            try {
                newer.get().ifPresent(json -> answer.complete(Optional.of(json)));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    /**
     * Answers a poll with JSON as soon as {@code look} finds something, or with 204 after {@code
     * wait}.
     *
     * @param look the view as JSON when it is newer than what the caller has; asked now and after
     *     each {@link #wake}, on any thread, maybe by several at once
     */
    public void answer(Context ctx, Duration wait, Supplier<Optional<byte[]>> look) {
        Optional<byte[]> now = look.get();
        if (now.isPresent() || wait.isZero()) {
            write(ctx, now);
            return;
        }
        if (closed) {
            throw new ProblemException(503, "STOPPING", "the program is stopping");
        }
        String client = Client.of(ctx);
        if (!places.take(client)) {
            write(ctx, now);
            return;
        }
        ctx.future(
                () ->
                        hold(wait, look, client)
                                .thenAcceptAsync(newer -> write(ctx, newer), VIRTUAL));
    }

    private CompletableFuture<Optional<byte[]>> hold(
            Duration wait, Supplier<Optional<byte[]>> look, String client) {
        var poll = new Held(look);
        held.add(poll);
        if (closed) {
            poll.answer.complete(
                    Optional.empty()); // closed in between: this one may have been missed
        }
        poll.look(); // what came between the first look and the holding
        return poll.answer
                .completeOnTimeout(Optional.empty(), wait.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete(
                        (_, _) -> {
                            held.remove(poll);
                            places.give(client);
                        });
    }

    private static void write(Context ctx, Optional<byte[]> newer) {
        newer.ifPresentOrElse(
                json -> ctx.status(200).result(json).contentType("application/json"),
                () -> ctx.status(204));
    }

    /**
     * Says that there may be something newer.
     *
     * @return how many polls were held, and look now or soon
     */
    public int wake() {
        int woken = 0;
        for (Held poll : held) {
            poll.lookSoon(woken < atOnce ? VIRTUAL : others);
            woken++;
        }
        return woken;
    }

    /** How many polls are held now. */
    public int size() {
        return held.size();
    }

    /** Answers all that are held with 204 and holds none any more. */
    @Override
    public void close() {
        closed = true;
        held.forEach(poll -> poll.answer.complete(Optional.empty()));
    }
}

package org.giliran.kiosk.link;

import org.giliran.program.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that wait for an answer of the kiosk's course. Safe for all threads. */
final class Askers {
    private final Map<Long, CompletableFuture<Optional<Object>>> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    /** Somebody who waits. */
    record Asker(long id, CompletableFuture<Optional<Object>> answer) {
        /**
         * The answer; empty for one that there is not.
         *
         * @throws ProblemException when there will be none
         */
        Optional<Object> await() throws InterruptedException {
            try {
                return answer.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof ProblemException problem
                        ? problem
                        : new IllegalStateException(e);
            }
        }
    }

    Asker open() {
        var asker = new Asker(last.incrementAndGet(), new CompletableFuture<>());
        open.put(asker.id, asker.answer);
        return asker;
    }

    void answer(long asker, @Nullable Object answer) {
        var waiting = open.remove(asker);
        if (waiting != null) {
            waiting.complete(Optional.ofNullable(answer));
        }
    }

    /** Nobody is answered any more. */
    void fail(ProblemException why) {
        for (long asker : List.copyOf(open.keySet())) {
            var waiting = open.remove(asker);
            if (waiting != null) {
                waiting.completeExceptionally(why);
            }
        }
    }
}

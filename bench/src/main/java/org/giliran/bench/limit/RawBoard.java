package org.giliran.bench.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Text that polls wait for: each is answered with what is published next. Safe for all threads. */
final class RawBoard {
    private static final Executor VIRTUAL = Thread::startVirtualThread;

    private String version = "0";
    private String text = "{\"version\":\"0\"}";
    private List<CompletableFuture<String>> held = new ArrayList<>();

    /** The text, at once when its version is another than the known one, else when it changes. */
    synchronized CompletableFuture<String> newerThan(String known) {
        if (!version.equals(known)) {
            return CompletableFuture.completedFuture(text);
        }
        var answer = new CompletableFuture<String>();
        held.add(answer);
        return answer;
    }

    /** Answers all that wait, each on a virtual thread, as the product does. */
    void publish(String nextVersion, String next) {
        for (CompletableFuture<String> answer : replace(nextVersion, next)) {
            VIRTUAL.execute(() -> answer.complete(next));
        }
    }

    private synchronized List<CompletableFuture<String>> replace(String nextVersion, String next) {
        List<CompletableFuture<String>> waiting = held;
        held = new ArrayList<>();
        version = nextVersion;
        text = next;
        return waiting;
    }
}

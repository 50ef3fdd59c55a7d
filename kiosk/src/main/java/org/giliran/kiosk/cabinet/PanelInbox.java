package org.giliran.kiosk.cabinet;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.Edge;
import org.giliran.hardware.panel.PanelFault;
import org.giliran.kiosk.panel.Invitation;
import org.giliran.kiosk.panel.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What waits for the owner of a rating panel, who may be away for a while. Safe for all threads;
 * nobody who brings something is held up, and it never holds more than it has room for.
 */
final class PanelInbox {
    /** Four buttons that bounce badly. */
    private static final int EDGES_MOST = 256;

    /** Beside the edges: verdicts of single presses, and the ends of single openings. */
    private static final int MOST = 2 * EDGES_MOST;

    sealed interface News {}

    record Moved(Edge edge) implements News {}

    record Broke(int opening, PanelFault fault) implements News {}

    /** What the server shows; only the newest matters. */
    record Heard(boolean live, Optional<Invitation> visit) implements News {}

    record Judged(Button button, Verdict verdict) implements News {}

    record PressJudged(long press, Button button, Verdict verdict) implements News {}

    record Stop() implements News {}

    private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(MOST);
    private final AtomicBoolean missed = new AtomicBoolean();

    void put(News news) {
        switch (news) {
            case Moved _ -> putEdge(news);
            case Heard _ -> putNewest(news);
            case Stop _ -> putLast(news);
            case Broke _, Judged _, PressJudged _ -> waiting.offer(news);
        }
    }

    private void putEdge(News edge) {
        if (waiting.size() >= EDGES_MOST || !waiting.offer(edge)) {
            missed.set(true); // the contacts can be asked again
        }
    }

    private synchronized void putNewest(News heard) {
        waiting.removeIf(Heard.class::isInstance);
        waiting.offer(heard);
    }

    private void putLast(News stop) {
        waiting.clear();
        waiting.offer(stop);
    }

    /** The next one, when it comes in that time; else null. */
    @Nullable News next(long withinNanos) throws InterruptedException {
        return waiting.poll(withinNanos, TimeUnit.NANOSECONDS);
    }

    /** The next one, if it is there already. */
    @Nullable News next() {
        return waiting.poll();
    }

    /** Whether edges were lost, once the older ones are worked off; says it one time. */
    boolean hasMissed() {
        return waiting.isEmpty() && missed.getAndSet(false);
    }

    /** Drops the edges of a panel that is closed. */
    void forgetEdges() {
        waiting.removeIf(Moved.class::isInstance);
        missed.set(false);
    }

    int size() {
        return waiting.size();
    }
}

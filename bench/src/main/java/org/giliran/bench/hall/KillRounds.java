package org.giliran.bench.hall;

import org.giliran.bench.load.ClosedLoop;
import org.giliran.bench.load.Connection;
import org.giliran.bench.load.Script;
import org.giliran.bench.load.Sheet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the server with {@code kill -9} while four kiosks and four counters are at work, starts it
 * again, and looks whether what it had answered is still there.
 */
public final class KillRounds {
    private static final int EACH = 4;

    /** Who waits when a round begins; more than the counters can call in it. */
    private static final int LINE = 500;

    /** Answers of a round before the kill: at least, and how many more at most. */
    private static final int ANSWERS_MIN = 200;

    private static final int ANSWERS_MORE = 400;

    /** A server that gives no answers for so long is stuck. */
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final RunningHall hall;

    private KillRounds(RunningHall hall) {
        this.hall = hall;
    }

    /**
     * Kills so many times, then sends again what was not answered, and audits the hall.
     *
     * @return with what each kill had lost among its problems
     */
    public static Audit run(RunningHall hall, int kills) throws IOException, InterruptedException {
        var rounds = new KillRounds(hall);
        var problems = new ArrayList<String>();
        for (int i = 1; i <= kills; i++) {
            hall.fill(LINE);
            rounds.killAtWork();
            hall.restart();
            for (String lost : rounds.lost()) {
                problems.add("kill " + i + ": " + lost);
            }
            rounds.settle();
        }
        Audit audit = hall.audit();
        problems.addAll(audit.problems());
        return new Audit(audit.issued(), audit.called(), audit.rows(), problems);
    }

    private void killAtWork() throws InterruptedException {
        var scripts = new ArrayList<Script>(hall.kiosks(EACH));
        scripts.addAll(hall.counters(EACH));
        int answers = ANSWERS_MIN + ThreadLocalRandom.current().nextInt(ANSWERS_MORE);
        int target = acknowledged() + answers;
        Thread killer = Thread.ofPlatform().start(() -> killAfter(target));
        ClosedLoop.run(scripts, STUCK);
        killer.join();
    }

    private void killAfter(int target) {
        long end = System.nanoTime() + STUCK.toNanos();
        while (acknowledged() < target && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000);
        }
        try {
            hall.server().kill();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int acknowledged() {
        return hall.ledger().issued().size() + hall.ledger().called().size();
    }

    private List<String> lost() throws IOException {
        try (var connection = new Connection(hall.server().port())) {
            long head = Audit.head(connection);
            return JournalCheck.read(hall.folder().journal(), head).lost(hall.ledger());
        }
    }

    /** Whoever got no answer asks again under the same key, so that all is told to somebody. */
    private void settle() throws IOException {
        var sheet = new Sheet();
        for (TakeTickets kiosk : hall.kiosks(EACH)) {
            kiosk.settle(sheet);
        }
        for (CallVisitors counter : hall.counters(EACH)) {
            counter.settle(sheet);
        }
    }
}

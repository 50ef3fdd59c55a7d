package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.QueueClient;
import org.giliran.api.board.Board;
import org.giliran.program.Seen;
import org.giliran.program.ViewWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server's process stands still in the middle of its work, and goes on. */
class PauseTest {
    private static final int ROUNDS = Boolean.getBoolean("giliran.long") ? 20 : 1;
    private static final Duration STANDSTILL = Duration.ofSeconds(5);

    /** As devices wait; shorter than the standstill, so that all of them ask again meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int SOME_ANSWERS = 200;

    private final BlockingQueue<Seen<Board>> shown = new LinkedBlockingQueue<>();

    @Test
    void aStandstillOfFiveSecondsLosesNothingAndDoublesNothing(@TempDir Path folder)
            throws Exception {
        try (var server = new ServerProcess(folder)) {
            var crowd = new Crowd(server, PATIENCE);
            for (int round = 0; round < ROUNDS; round++) {
                try (var _ = wall(server)) {
                    crowd.work(server, SOME_ANSWERS, () -> standStill(server, crowd));
                }
                server.start();
                crowd.settle(server);
                assertEquals(List.of(), crowd.violations(server), "round " + round);
            }
            assertTrue(crowd.waitedInVain() >= ROUNDS, "nobody asked again");
            String verified = server.verify();
            assertTrue(verified.startsWith("0 ok balai "), verified);
        }
    }

    private void standStill(ServerProcess server, Crowd crowd) throws Exception {
        await(true);
        long begin = System.nanoTime();
        server.pause();
        await(false); // while it stands still: nothing else could tell the wall
        Duration left = STANDSTILL.minusNanos(System.nanoTime() - begin);
        assertTrue(server.livesFor(left.isNegative() ? Duration.ZERO : left));
        server.goOn();
        shown.clear();
        await(true);
        crowd.awaitAnswers(SOME_ANSWERS);
        server.kill();
    }

    /** Until the wall says so. */
    private void await(boolean live) throws InterruptedException {
        while (true) {
            Seen<Board> seen = shown.poll(60, TimeUnit.SECONDS);
            assertTrue(seen != null, "the wall shows nothing new");
            if (seen.live() == live) {
                return;
            }
        }
    }

    private ViewWatch<Board> wall(ServerProcess server) {
        shown.clear();
        var client = new QueueClient(URI.create(server.url()), "balai", server.staffToken());
        var board = new ViewWatch.View<>("/board", Board.class, Board::version);
        return ViewWatch.start(client, board, InstantSource.system(), shown::add);
    }
}

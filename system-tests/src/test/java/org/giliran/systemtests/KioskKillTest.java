package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A kiosk is killed while visitors touch it, again and again, with its server and without: every
 * ticket that anybody was told of, or has on paper, is in the hall's journal, once.
 */
class KioskKillTest {
    private static final int HALLS = Boolean.getBoolean("giliran.long") ? 20 : 1;

    /** In each hall: a kiosk gives 300 tickets a day without its server, these are fewer. */
    private static final int ROUNDS = 10;

    private static final int MOST_ANSWERS = 40;

    @TempDir private Path folder;

    /** The kiosk's line to the server, in turn. */
    private enum Round {
        WITH_SERVER,
        WITHOUT,
        SERVER_LOST_JUST_BEFORE
    }

    @Test
    void nothingThatAVisitorWasToldIsLostOrDoubledWhenTheKioskIsKilled() throws Exception {
        for (int hall = 0; hall < HALLS; hall++) {
            Path where = Files.createDirectories(folder.resolve("hall-" + hall));
            killInAHall(where, 917_500 + hall);
        }
    }

    private static void killInAHall(Path where, long seed) throws Exception {
        var chance = new Random(seed);
        try (var server = new ServerProcess(where);
                var kiosk = new RealKiosk(where.resolve("kiosk"), server, seed)) {
            for (int round = 0; round < ROUNDS; round++) {
                killIn(Round.values()[round % Round.values().length], kiosk, chance);
            }
            int again = kiosk.settle();
            kiosk.assertNothingIsLostOrDoubled();
            assertTrue(kiosk.own() > ROUNDS, "tickets without the server: " + kiosk.own());
            assertTrue(again > 0, "no kill came in the middle of a touch");
            String verified = server.verify();
            assertTrue(verified.startsWith("0 ok balai "), verified);
        }
    }

    private static void killIn(Round round, RealKiosk kiosk, Random chance) throws Exception {
        if (round == Round.WITHOUT) {
            kiosk.line().weather(Weather.AWAY);
        }
        kiosk.work(
                1 + chance.nextInt(MOST_ANSWERS),
                () -> {
                    if (round == Round.SERVER_LOST_JUST_BEFORE) {
                        kiosk.line().weather(Weather.AWAY);
                        kiosk.awaitAnswers(1 + chance.nextInt(5));
                    }
                    kiosk.process().kill();
                });
        kiosk.line().weather(Weather.FAIR);
        kiosk.process().start();
    }
}

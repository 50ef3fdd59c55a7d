package org.giliran.server.hall;

import static org.giliran.server.hall.HallFixture.MONDAY;
import static org.giliran.server.hall.HallFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.OfflineKiosk.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** However a kiosk's list comes, in pieces, again, and too early, the hall is the same. */
class HandOverAgainTest {
    private static final int ITEMS = 60;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 2_000 : 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyPiecesAndAnyRepeatsGiveTheSameHall(long seed) {
        var once = new Handing(seed);
        once.list().forEach(once.kiosk::handsOver);
        var again = new Handing(seed);
        again.inPieces(RandomGeneratorFactory.of("L64X128MixRandom").create(-1 - seed));
        DayParts.assertSame(once.hall.day(), again.hall.day());
        assertEquals(once.hall.hash(), again.hall.hash());
        assertEquals(ITEMS, again.kiosk.handedOver());
    }

    /** A hall, a kiosk, and a list by seed. */
    private static final class Handing {
        private final RandomGenerator random;
        private final HallFixture hall = HallFixture.onMonday().at("09:00").open("1", "2");
        private final OfflineKiosk kiosk = OfflineKiosk.granted(hall);

        Handing(long seed) {
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < 5; i++) {
                hall.tell(
                        new HallCommand.Issue(
                                "ktp", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY),
                        HallFixture.keyed("asked-" + i, "ktp"));
                hall.serve("1");
                hall.issue("ktp");
            }
            hall.at("11:00");
            for (int i = 1; i <= ITEMS; i++) {
                note(i);
            }
        }

        private void note(int i) {
            var at = instant(MONDAY, "09:00").plusSeconds(random.nextInt(7_000));
            HandedItem item =
                    switch (random.nextInt(5)) {
                        case 0 ->
                                new HandedItem.OfRating(
                                        new Visit.OfNumber("A-00" + random.nextInt(9)),
                                        1 + random.nextInt(4),
                                        HallEvent.Source.TOUCH);
                        case 1 ->
                                new HandedItem.OfPrint(
                                        OfflineKiosk.key(random.nextInt(i) + 1L),
                                        HallEvent.PrintState.PRINTED);
                        default ->
                                OfflineKiosk.ticket(
                                        "AX-%03d".formatted(i),
                                        MONDAY.minusDays(random.nextInt(9) == 0 ? 1 : 0),
                                        "ktp",
                                        random.nextInt(4) == 0
                                                ? "key-0123456789-asked-" + random.nextInt(7)
                                                : "");
                    };
            kiosk.notes(item, at, random.nextInt(6) == 0);
        }

        List<Sent> list() {
            return kiosk.list();
        }

        /** Goes back and forth; what is missing keeps what is behind it away. */
        void inPieces(RandomGenerator pieces) {
            var left = new ArrayList<>(list());
            while (!left.isEmpty()) {
                long next = kiosk.handedOver() + 1;
                long n = Math.clamp(next + pieces.nextInt(-9, 4), 1, ITEMS);
                int many = 1 + pieces.nextInt(12);
                list().subList((int) n - 1, (int) Math.min(ITEMS, n - 1 + many))
                        .forEach(kiosk::sends);
                left.removeIf(s -> s.command().n() <= kiosk.handedOver());
            }
        }
    }
}

package org.giliran.server.desk;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallEvent.Arrival;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HallEvent.ItemKind;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.hall.Series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Events of tickets that kiosks gave without the server, and of visits by hand. */
final class GoldenHandOver {
    static final Series SERIES = new Series("X", "kiosk-1", "0123456789abcdef0123456789abcdef", 41);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant JOINED = Instant.parse("2026-03-02T00:51:07.120Z");

    private GoldenHandOver() {}

    static List<HallEvent> all() {
        return List.of(
                new HallEvent.SeriesGranted(SERIES.letter(), SERIES.kiosk(), SERIES.installation()),
                new HallEvent.TicketHandedOver(
                        "X",
                        42,
                        "2026-03-02-AX-007",
                        "AX-007",
                        DAY,
                        "ktp",
                        List.of("berkas", "foto"),
                        "lansia",
                        "id",
                        JOINED,
                        true,
                        Arrival.QUOTA_USED,
                        2,
                        5,
                        "SFA4AABV",
                        "0199d2a8-6f1c-7c3e"),
                new HallEvent.ItemHandedOver(
                        "X", 43, ItemKind.RATING, ItemOutcome.REFUSED, "", "ALREADY_RATED"),
                new HallEvent.VisitByHand(
                        "2026-03-02-AX-007",
                        "1",
                        JOINED,
                        Instant.EPOCH,
                        JOINED.plusSeconds(300),
                        ByHand.FINISHED,
                        "foto",
                        Instant.EPOCH));
    }
}

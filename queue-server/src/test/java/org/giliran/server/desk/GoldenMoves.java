package org.giliran.server.desk;

import org.giliran.server.estimate.Estimate;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.SkippedNumbers;

import java.time.Instant;
import java.util.List;

/** Events of journeys, of visitors who leave the plain way, and of undo; all told by staff. */
final class GoldenMoves {
    private static final String TICKET = "2026-03-02-A-017";
    private static final Instant LATER = Instant.parse("2026-03-02T01:20:07.120Z");

    private GoldenMoves() {}

    static List<HallEvent> all() {
        return List.of(
                new HallEvent.TicketIssued(
                        TICKET,
                        "A-017",
                        "ktp",
                        List.of("berkas", "foto"),
                        "lansia",
                        "id",
                        HallEvent.Channel.BOOKING,
                        Instant.parse("2026-03-02T02:30:00Z"),
                        3,
                        new Estimate(5, 12)),
                new HallEvent.TicketMissed(TICKET, "1", LATER, HallEvent.MissedBy.NO_ANSWER),
                new HallEvent.TicketReleased(TICKET, "1", HallEvent.ReleasedBy.CONSOLE_SILENT),
                new HallEvent.CounterOpened("1", "s07", List.of("ktp", "kk")),
                new HallEvent.StepFinished(TICKET, "1", "foto"),
                new HallEvent.StepAdded(TICKET, "", "akta"),
                new HallEvent.VisitFlagged(TICKET, "1"),
                new HallEvent.TicketParked(TICKET, "1", LATER, HallEvent.ParkedBy.VISITOR),
                new HallEvent.TicketResumed(TICKET, HallEvent.ResumedBy.TIME_UP),
                new HallEvent.TicketTransferred(
                        TICKET, "1", "kk", "2", HallEvent.At.FIRST, "salah-layanan"),
                new HallEvent.ClassChanged(TICKET, "", "salah-pilih"),
                new HallEvent.Undone("1", 41, 2, List.of(TICKET, "2026-03-02-A-018")),
                new HallEvent.HallPaused("gangguan"),
                new HallEvent.HallResumed(),
                new HallEvent.BackedUp(
                        "backup-20260302T010000.000Z",
                        4_711,
                        "9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015"),
                new HallEvent.Restored(
                        "s07",
                        "backup-20260302T010000.000Z",
                        4_711,
                        "5feceb66ffc86f38d952786c6d696c795feceb66ffc86f38d952786c6d696c79"),
                new HallEvent.HeadLost("kiosk-1", "4802:5feceb66ffc86f38"),
                new HallEvent.NumbersSkipped(
                        List.of(
                                new SkippedNumbers("A", 18, 300),
                                new SkippedNumbers("B", 1, 200))));
    }
}

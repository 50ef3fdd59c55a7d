package org.giliran.server.hall;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand.Visit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Commands as a busy hall of ten counters gets them: most make sense, some do not. */
record RandomCommands(RandomGenerator random) {
    private static final List<String> SERVICES =
            List.of("ktp", "ktp", "ktp", "kk", "kk", "akta", "paket", "paket", "paspor");
    private static final List<String> CLASSES =
            List.of("", "", "", "", "lansia", "disabilitas", "raja");
    private static final List<String> COUNTERS =
            IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList();

    private static final HallEvent.Restored RESTORED =
            new HallEvent.Restored("s01", "backup-1", 1, "");

    HallCommand next(HallDay day, Instant now) {
        if (day.paused().isPresent() && random.nextInt(4) == 0) {
            return new HallCommand.ResumeHall();
        }
        return switch (random.nextInt(38)) {
            case 0, 1, 2, 3, 4 -> issue(day);
            case 5, 6, 7, 8 -> new HallCommand.CallNext(counter());
            case 9, 10, 11 -> new HallCommand.Start(counter());
            case 12, 13 -> new HallCommand.Finish(counter());
            case 14 -> new HallCommand.OpenCounter(counter(), "s" + counter());
            case 15 -> rare(day, now);
            case 16 -> rate(day);
            case 17 -> new HallCommand.Recall(counter());
            case 18 -> new HallCommand.Missed(counter());
            case 19 -> new HallCommand.Release(counter());
            case 20 -> new HallCommand.CallTicket(counter(), ticket(day), any("darurat", "x"));
            case 21 -> new HallCommand.CancelTicket(ticket(day), any("pergi", "pergi", ""));
            case 22 -> report(day);
            case 23 -> new HallCommand.RequestPrint(waiting(day), any("kiosk-1", "kiosk-9"));
            case 24, 25, 26, 27 -> new RandomOffline(random).next(day, now);
            default -> new RandomMoves(random).next(day, now);
        };
    }

    private HallCommand rare(HallDay day, Instant now) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new HallCommand.CloseCounter(counter());
            case 2, 3 -> new HallCommand.PauseCounter(counter(), any("istirahat", "tidur"));
            case 4 -> new HallCommand.CloseService(any(SERVICES), "gangguan");
            case 5, 6 -> new HallCommand.OpenService(any(SERVICES));
            case 7 -> notice(day, now);
            case 8 ->
                    new HallCommand.MoveCounter(
                            counter(),
                            List.of(any(SERVICES), any(SERVICES)),
                            List.of(any(SERVICES)),
                            random.nextBoolean());
            default ->
                    random.nextInt(4) == 0
                            ? new HallCommand.Restore(RESTORED, random.nextInt(3) * 90)
                            : new HallCommand.ChangeSetUp(setUp());
        };
    }

    private HallCommand notice(HallDay day, Instant now) {
        Instant until = now.plus(random.nextLong(-60, 7_200), ChronoUnit.SECONDS).plusNanos(5_001);
        return random.nextInt(4) == 0
                ? new HallCommand.RemoveNotice("n-" + day.seq() / 100)
                : new HallCommand.PostNotice("n-" + day.seq() / 100, any("", "utama", "x"), until);
    }

    private SetUp setUp() {
        return random.nextInt(3) == 0
                ? SetUps.LARGE
                : RuledSetUps.large(any(List.of(CallRules.Kind.values())), random.nextInt(1, 6));
    }

    private HallCommand issue(HallDay day) {
        return new HallCommand.Issue(
                any(SERVICES),
                any(CLASSES),
                any("id", "id", "en", "nl"),
                random.nextInt(3) == 0 ? HallEvent.Channel.STAFF : HallEvent.Channel.KIOSK,
                switch (random.nextInt(8)) {
                    case 0 -> day.date();
                    case 1 -> day.date().minusDays(1);
                    default -> HallCommand.ANY_DAY;
                });
    }

    private HallCommand rate(HallDay day) {
        Visit visit =
                switch (random.nextInt(3)) {
                    case 0 -> new Visit.LastAt(counter());
                    case 1 -> new Visit.OfNumber("A-00" + random.nextInt(10));
                    default -> new Visit.OfTicket(finished(day));
                };
        return new HallCommand.Rate(visit, random.nextInt(6), HallEvent.Source.TOUCH);
    }

    private String finished(HallDay day) {
        return random.nextInt(4) == 0
                ? ticket(day)
                : new RandomMoves(random).ticket(day, TicketState.Finished.class::isInstance);
    }

    private String waiting(HallDay day) {
        return random.nextInt(4) == 0
                ? ticket(day)
                : new RandomMoves(random).ticket(day, TicketState.Waiting.class::isInstance);
    }

    private HallCommand report(HallDay day) {
        var outcomes =
                List.of(
                        HallEvent.PrintState.PRINTED,
                        HallEvent.PrintState.FAILED,
                        HallEvent.PrintState.UNCERTAIN);
        if (!day.printJobs().isEmpty() && random.nextBoolean()) {
            PrintJob job = day.printJobs().values().getFirst();
            return new HallCommand.ReportPrint(job.ticket(), any(outcomes), job.id());
        }
        return new HallCommand.ReportPrint(ticket(day), any(outcomes), "");
    }

    /**
     * Of today most often, after the last gap in its numbers; sometimes of a day before, known or
     * not, or of no day at all.
     */
    private String ticket(HallDay day) {
        int daysAgo = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        String prefix = any("A", "A", "B", "C");
        int gap = Math.max(0, day.issued().find(prefix).orElse(0) - 1) / 100 * 100;
        return Ticket.id(
                day.date().minusDays(daysAgo), Ticket.number(prefix, gap + random.nextInt(1, 30)));
    }

    private String counter() {
        return any(COUNTERS);
    }

    private String any(String... choices) {
        return any(List.of(choices));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.HandVisit;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallEvent.ByHand;
import org.giliran.server.hall.HallEvent.VisitByHand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** What kiosks did without the server, with gaps and repeats, and what was done by hand. */
public record RandomOffline(RandomGenerator random) {
    private static final List<String> INSTALLATIONS = List.of("a".repeat(32), "b".repeat(32));

    /** The next of them. */
    public HallCommand next(HallDay day, Instant now) {
        return switch (random.nextInt(8)) {
            case 0 -> new HallCommand.GrantSeries(any("kiosk-1", "kiosk-1", "kiosk-9"), any());
            case 1 -> paper(day);
            case 2, 3 -> byHand(day, now);
            default -> handOver(day, now);
        };
    }

    private HallCommand handOver(HallDay day, Instant now) {
        String installation = any();
        long next = day.series().find(installation).map(s -> s.handedOver() + 1).orElse(1L);
        long n =
                switch (random.nextInt(8)) {
                    case 0 -> next + 1;
                    case 1 -> Math.max(1, next - 1);
                    default -> next;
                };
        Instant at = now.minus(Duration.ofSeconds(random.nextInt(-60, 7_200)));
        boolean uncertain = random.nextInt(5) == 0;
        return new HallCommand.HandOver(
                "kiosk-1", installation, n, at, uncertain, item(day, installation));
    }

    private HandedItem item(HallDay day, String installation) {
        return switch (random.nextInt(6)) {
            case 0 ->
                    new HandedItem.OfRating(
                            visit(day), random.nextInt(1, 5), HallEvent.Source.TOUCH);
            case 1 -> new HandedItem.OfPrint(key(), HallEvent.PrintState.PRINTED);
            default ->
                    new HandedItem.OfTicket(
                            number(day, installation),
                            date(day),
                            random.nextInt(9) == 0 ? "paspor" : "ktp",
                            any("", "", "lansia", "raja"),
                            any("id", "en", "nl"),
                            "SFA4AABV",
                            random.nextBoolean() ? key() : "");
        };
    }

    private Visit visit(HallDay day) {
        return switch (random.nextInt(3)) {
            case 0 -> new Visit.LastAt(String.valueOf(random.nextInt(1, 12)));
            case 1 -> new Visit.OfNumber("A-00" + random.nextInt(10));
            default ->
                    new Visit.OfTicket(
                            new RandomMoves(random)
                                    .ticket(day, TicketState.Finished.class::isInstance));
        };
    }

    /** Of one of the keys that the hall's other commands have, or will have. */
    private String key() {
        return "key-0123456789-" + random.nextInt(1_200);
    }

    private LocalDate date(HallDay day) {
        return switch (random.nextInt(12)) {
            case 0 -> day.date().minusDays(random.nextInt(1, 5));
            case 1 -> day.date().plusDays(1);
            default -> day.date();
        };
    }

    private String number(HallDay day, String installation) {
        String letter = day.series().find(installation).map(Series::letter).orElse("X");
        return any("A", "A", "A", "B") + letter + "-%03d".formatted(random.nextInt(1, 90));
    }

    private HallCommand paper(HallDay day) {
        return new HallCommand.RegisterPaper(
                number(day, any()), date(day), any("", "lansia", "raja"), "SFA4AABV");
    }

    private HallCommand byHand(HallDay day, Instant now) {
        String ticket =
                new RandomMoves(random)
                        .ticket(
                                day,
                                s ->
                                        s instanceof TicketState.Waiting
                                                || s instanceof TicketState.Missed);
        Instant called = now.minusSeconds(random.nextInt(900)).minusNanos(now.getNano());
        Instant started = called.plusSeconds(random.nextInt(-5, 90));
        Instant finished = started.plusSeconds(random.nextInt(-5, 400));
        boolean missed = random.nextInt(4) == 0;
        var visit =
                new HandVisit(
                        ticket.substring("2026-03-02-".length()),
                        called,
                        missed ? VisitByHand.NOT_KNOWN : perhaps(started),
                        missed ? VisitByHand.NOT_KNOWN : perhaps(finished),
                        missed ? ByHand.MISSED : ByHand.FINISHED);
        String counter = String.valueOf(random.nextInt(1, 12));
        return new HallCommand.TypeIn(
                counter, random.nextInt(6) == 0 ? List.of(visit, visit) : List.of(visit));
    }

    private Instant perhaps(Instant at) {
        return random.nextInt(4) == 0 ? VisitByHand.NOT_KNOWN : at;
    }

    private String any() {
        return INSTALLATIONS.get(random.nextInt(INSTALLATIONS.size()));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

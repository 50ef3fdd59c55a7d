package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Visitor;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Commands that send a visitor another way than the plain one, or take something back. */
record RandomMoves(RandomGenerator random) {
    private static final List<String> COUNTERS =
            IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList();

    HallCommand next(HallDay day, Instant now) {
        return switch (random.nextInt(15)) {
            case 0, 1 -> new HallCommand.Park(visitor(day), any(List.of(0, 0, 5, 30, 31)));
            case 2 -> new HallCommand.Late(ticket(day, TicketState.Waiting.class::isInstance));
            case 3, 4 -> new HallCommand.Resume(ticket(day, RandomMoves::mayResume));
            case 5, 6, 7 -> transfer(day);
            case 8 ->
                    new HallCommand.ChangeClass(
                            ticket(day, RandomMoves::waitsOrIsParked),
                            any("", "lansia", "disabilitas", "raja"),
                            any("salah-pilih", "salah-pilih", ""));
            case 9 ->
                    new HallCommand.AddStep(
                            visitor(day), any("kk", "foto", "paket", "pengambilan"));
            case 10, 11, 12 -> new HallCommand.Undo(undoing(day, now));
            case 13 -> counterByForce();
            default -> hall(day);
        };
    }

    private HallCommand transfer(HallDay day) {
        return new HallCommand.Transfer(
                visitor(day),
                any("", "ktp", "kk", "akta", "foto", "paket", "paspor"),
                random.nextBoolean() ? "" : any(COUNTERS),
                any(List.of(HallEvent.At.values())),
                any("", "salah-layanan", "salah-layanan", "x"));
    }

    private HallCommand counterByForce() {
        return switch (random.nextInt(4)) {
            case 0 -> new HallCommand.PauseCounter(any(COUNTERS), "istirahat", true);
            case 1 -> new HallCommand.CloseCounter(any(COUNTERS), true);
            default ->
                    new HallCommand.OpenCounter(
                            any(COUNTERS), "s99", List.of(any("ktp", "kk"), any("foto", "akta")));
        };
    }

    /** The hall stands still for a short while now and then. */
    private HallCommand hall(HallDay day) {
        return day.paused().isPresent() || random.nextInt(3) > 0
                ? new HallCommand.ResumeHall()
                : new HallCommand.PauseHall(any("gangguan", "x"));
    }

    /** A counter whose last command can be taken back, if there is one; sometimes any. */
    private String undoing(HallDay day, Instant now) {
        List<String> able =
                day.counters().entries().stream()
                        .map(e -> e.key())
                        .filter(c -> day.undoable(c, now).isPresent())
                        .toList();
        return able.isEmpty() || random.nextInt(8) == 0 ? any(COUNTERS) : any(able);
    }

    private Visitor visitor(HallDay day) {
        return random.nextBoolean()
                ? new Visitor.AtCounter(any(COUNTERS))
                : new Visitor.OfTicket(ticket(day, RandomMoves::isAnything));
    }

    /** One in such a state, if there is one; else any of today, or none. */
    String ticket(HallDay day, Predicate<TicketState> wanted) {
        boolean other = random.nextInt(8) == 0;
        List<Ticket> found =
                day.tickets().values().stream()
                        .filter(t -> other || wanted.test(t.state()))
                        .toList();
        return found.isEmpty() ? Ticket.id(day.date(), "A-999") : any(found).id();
    }

    private static boolean mayResume(TicketState state) {
        return state instanceof TicketState.Parked || state instanceof TicketState.Missed;
    }

    private static boolean waitsOrIsParked(TicketState state) {
        return state instanceof TicketState.Waiting || state instanceof TicketState.Parked;
    }

    private static boolean isAnything(TicketState state) {
        return !(state instanceof TicketState.Finished);
    }

    private String any(String... choices) {
        return any(List.of(choices));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package org.giliran.server.report.db;

import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visit;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallEvent.At;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.RandomOffline;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Days in which visitors go every way that there is, and counters take commands back. */
record RandomVisits(HallFixture hall, RandomGenerator random) {
    private static final int MOST_PAUSE_MILLIS = 30_000;

    /** Lives some commands of one day, then goes to the next morning. */
    void day(int commands) {
        hall.open("1", "2", "3");
        for (int i = 0; i < commands; i++) {
            hall.pass(Duration.ofMillis(random.nextInt(MOST_PAUSE_MILLIS)));
            if (!hall.day().nextDeadline().isAfter(hall.now())) {
                hall.done(new HallCommand.TimePassed());
            }
            tell(next());
            if (random.nextInt(4) == 0) {
                tell(new HallCommand.Undo(counter()));
            }
        }
        hall.goTo(hall.day().date().plusDays(1));
    }

    private void tell(HallCommand command) {
        hall.tell(command, Origin.of("s0" + random.nextInt(1, 4)));
    }

    private HallCommand next() {
        if (random.nextInt(9) == 0) {
            return new RandomOffline(random).next(hall.day(), hall.now());
        }
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> issue();
            case 4, 5, 6 -> new HallCommand.CallNext(counter());
            case 7, 8, 9 -> new HallCommand.Start(counter());
            case 10, 11 -> new HallCommand.Finish(counter());
            case 12 -> new HallCommand.Missed(counter());
            case 13 -> new HallCommand.Release(counter());
            case 14 -> new HallCommand.Park(visitor(), random.nextInt(1, 20));
            case 15 -> new HallCommand.Resume(ticket());
            case 16, 17 -> transfer();
            case 18 -> new HallCommand.AddStep(visitor(), service());
            case 19 -> new HallCommand.CallTicket(counter(), ticket(), "darurat");
            case 20 -> door();
            default -> aboutATicket();
        };
    }

    private HallCommand issue() {
        return new HallCommand.Issue(
                any(List.of("ktp", "kk", "akta", "paket")),
                any(List.of("", "", "lansia")),
                "id",
                HallEvent.Channel.KIOSK,
                HallCommand.ANY_DAY);
    }

    private HallCommand transfer() {
        At place = any(List.of(At.values()));
        return new HallCommand.Transfer(visitor(), service(), "", place, "salah-layanan");
    }

    private HallCommand door() {
        return switch (random.nextInt(3)) {
            case 0 -> new HallCommand.PauseCounter(counter(), "istirahat");
            case 1 -> new HallCommand.CloseCounter(counter());
            default -> new HallCommand.OpenCounter(counter(), "s0" + random.nextInt(1, 9));
        };
    }

    private HallCommand aboutATicket() {
        return switch (random.nextInt(4)) {
            case 0 -> new HallCommand.ChangeClass(ticket(), "disabilitas", "salah-pilih");
            case 1 -> new HallCommand.CancelTicket(ticket(), "pergi");
            case 2 -> new HallCommand.ReportPrint(ticket(), HallEvent.PrintState.PRINTED, "");
            default -> new HallCommand.Rate(new Visit.LastAt(counter()), 4, HallEvent.Source.TOUCH);
        };
    }

    private Visitor visitor() {
        return random.nextInt(3) == 0
                ? new Visitor.OfTicket(ticket())
                : new Visitor.AtCounter(counter());
    }

    /** Any of today that is open most often; one that never was when there is none. */
    private String ticket() {
        HallDay day = hall.day();
        List<String> open =
                day.tickets().values().stream()
                        .filter(t -> t.isOpen() || random.nextInt(8) == 0)
                        .map(t -> t.id())
                        .toList();
        return open.isEmpty() ? "none" : any(open);
    }

    private String service() {
        return any(List.of("ktp", "kk", "akta"));
    }

    private String counter() {
        return any(List.of("1", "2", "3", "3"));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

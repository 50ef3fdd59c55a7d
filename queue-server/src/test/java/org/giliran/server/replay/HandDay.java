package org.giliran.server.replay;

import org.giliran.server.catalogue.CallRules;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.PriorityClass;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.Service;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.catalogue.TicketRules;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.SetUps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Lives a day of docs/two-days.md in the real core. */
final class HandDay {
    private static final Duration WALK = Duration.ofMinutes(1);

    private final Tables tables;
    private final String day;
    private final HallFixture hall;
    private final List<String> counters;
    private final Map<String, Deque<String>> visits = new HashMap<>();
    private final PriorityQueue<Act> agenda =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::arrives));

    /** What is done; at one instant visits end before people come. */
    private record Act(Instant at, boolean arrives, Runnable does) {}

    private HandDay(Tables tables, String day) {
        this.tables = tables;
        this.day = day;
        SetUp setUp = setUp();
        counters = setUp.counters().stream().map(Counter::code).toList();
        hall = HallFixture.onMonday(setUp);
    }

    /** The day's records. */
    static List<Recorded> records(Tables tables, String day) {
        var hand = new HandDay(tables, day);
        hand.live();
        return hand.hall.records();
    }

    private SetUp setUp() {
        Map<String, Integer> rules = new HashMap<>();
        tables.under("Rules")
                .forEach(r -> rules.put(r.get("rule"), Integer.parseInt(r.get("value"))));
        SetUp plain =
                SetUps.of(
                        tables.under("Services").stream().map(HandDay::service).toList(),
                        tables.under("Counters of " + day).stream().map(HandDay::counter).toList(),
                        rules.get("overtaking limit"));
        return new SetUp(
                plain.hall(),
                plain.services(),
                List.of(new PriorityClass("lansia", Name.NONE, rules.get("head start of lansia"))),
                plain.zones(),
                plain.counters(),
                plain.kiosks(),
                plain.displays(),
                new CallRules(CallRules.Kind.HEAD_START, rules.get("overtaking limit")),
                plain.reasons(),
                plain.opening(),
                TicketRules.STANDARD,
                List.of());
    }

    private static Service service(Map<String, String> row) {
        Service plain = SetUps.service(row.get("service"), row.get("prefix"), 5);
        return new Service(
                plain.code(),
                plain.prefix(),
                plain.name(),
                plain.standard(),
                Tables.words(row.get("steps")),
                true,
                0,
                Quota.NONE,
                OpeningHours.AS_THE_HALL);
    }

    private static Counter counter(Map<String, String> row) {
        return SetUps.counter(
                row.get("counter"),
                Tables.words(row.get("main")),
                Tables.words(row.get("when idle")));
    }

    private void live() {
        hall.at("08:55").open(counters.toArray(String[]::new));
        for (Map<String, String> visitor : tables.under("Visitors of " + day)) {
            Instant comes = HallFixture.instant(HallFixture.MONDAY, visitor.get("comes"));
            agenda.add(new Act(comes, true, () -> comes(visitor)));
        }
        while (!agenda.isEmpty()) {
            Act next = agenda.remove();
            hall.at(next.at);
            if (!hall.day().nextDeadline().isAfter(next.at)) {
                hall.tell(new HallCommand.TimePassed(), Origin.CLOCK);
            }
            next.does.run();
            counters.forEach(this::callIfFree);
        }
    }

    private void comes(Map<String, String> visitor) {
        String ticket = hall.issue(visitor.get("service"), visitor.get("class"));
        if (!ticket.endsWith(visitor.get("number"))) {
            throw new IllegalArgumentException(ticket + " is not " + visitor.get("number"));
        }
        visits.put(ticket, new ArrayDeque<>(Tables.words(visitor.get("at counters"))));
    }

    private void callIfFree(String counter) {
        boolean free = hall.day().counter(counter) instanceof CounterState.Free;
        if (!free || hall.day().line().waiting(hall.day().staffed(counter)) == 0) {
            return;
        }
        String[] visit = visits.get(hall.call(counter)).remove().split(" put off ");
        after(WALK, () -> hall.done(new HallCommand.Start(counter)));
        after(
                Duration.ofMinutes(Integer.parseInt(visit[0])),
                () -> hall.done(ending(counter, visit)));
        if (visit.length > 1) {
            int minutes = Integer.parseInt(visit[0]) + Integer.parseInt(visit[1]);
            after(Duration.ofMinutes(minutes), () -> {});
        }
    }

    private static HallCommand ending(String counter, String... visit) {
        return visit.length > 1
                ? new HallCommand.Park(new Visitor.AtCounter(counter), Integer.parseInt(visit[1]))
                : new HallCommand.Finish(counter);
    }

    private void after(Duration time, Runnable does) {
        agenda.add(new Act(hall.now().plus(time), false, does));
    }
}

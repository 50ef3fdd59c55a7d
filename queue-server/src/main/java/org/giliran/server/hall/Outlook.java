package org.giliran.server.hall;

import org.giliran.server.calling.CallPolicy;
import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.estimate.CounterHabits;
import org.giliran.server.estimate.Demand;
import org.giliran.server.estimate.Desk;
import org.giliran.server.estimate.Estimate;
import org.giliran.server.estimate.Estimator;
import org.giliran.server.estimate.Pace;
import org.giliran.server.estimate.Passing;
import org.giliran.server.estimate.ServiceTime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks the estimator about somebody who waits in a line of this day, or would. */
record Outlook(HallDay day, Instant now) {

    Estimate forNewcomer(String service, String priorityClass) {
        return estimate(newcomer(service, priorityClass));
    }

    private Waiting newcomer(String service, String priorityClass) {
        var last = new Place(now, Long.MAX_VALUE);
        return new Waiting("", "", service, priorityClass, last);
    }

    Estimate estimate(Waiting newcomer) {
        if (day.paused().isPresent()) {
            return Estimate.NONE;
        }
        return estimator(newcomer, desks()).forNewcomer(newcomer.service(), passing(newcomer));
    }

    /** The mean wait of a newcomer, were this counter open, too, and nobody there. */
    OptionalInt meanSeconds(String service, Optional<Counter> also) {
        Waiting newcomer = newcomer(service, "");
        var desks = desks();
        also.ifPresent(
                counter -> {
                    desks.removeIf(d -> d.counter().code().equals(counter.code()));
                    desks.add(Desk.free(counter));
                });
        return estimator(newcomer, desks).meanSeconds(service, passing(newcomer));
    }

    private Estimator estimator(Waiting newcomer, List<Desk> desks) {
        var demands = new ArrayList<Demand>();
        for (ServiceTime time : day.knownServiceTimes()) {
            demands.add(demand(time, newcomer));
        }
        return new Estimator(demands, desks, day.habits(), day.secondOfDay(now));
    }

    private Demand demand(ServiceTime time, Waiting newcomer) {
        int waiting = day.line().waiting(time.service());
        return new Demand(
                time,
                day.pace().find(time.service()).orElse(Pace.NONE),
                waiting == 0 ? 0 : day.policy().ahead(day.line(), newcomer.of(time.service())),
                waiting);
    }

    /** The open counters; a loop, for this runs for every ticket. */
    private List<Desk> desks() {
        var desks = new ArrayList<Desk>();
        for (Counter counter : day.setUp().counters()) {
            switch (day.counter(counter.code())) {
                case CounterState.Free _ -> desks.add(Desk.free(staffed(counter)));
                case CounterState.Busy busy ->
                        desks.add(busyWith(day.tickets().get(busy.ticket()), staffed(counter)));
                case CounterState.Closed _ ->
                        opensIn(counter).ifPresent(e -> desks.add(Desk.away(counter, e)));
                case CounterState.Paused paused ->
                        day.habits()
                                .backIn(seconds(paused.since()))
                                .ifPresent(e -> desks.add(Desk.away(staffed(counter), e)));
                case CounterState.Closing _ -> {}
            }
        }
        return desks;
    }

    /** Of a counter that was not open yet today. */
    private Optional<CounterHabits.Expected> opensIn(Counter counter) {
        return day.attendance().shifts().contains(counter.code())
                ? Optional.empty()
                : day.habits().opensIn(counter.code(), day.secondOfDay(now));
    }

    private Counter staffed(Counter counter) {
        return day.skills().find(counter.code()).map(counter::withSkills).orElse(counter);
    }

    private Desk busyWith(Ticket ticket, Counter counter) {
        return Desk.busy(counter, ticket.service(), seconds(PaceFold.calledAt(ticket).orElse(now)));
    }

    /** What has passed of the time that anybody who comes now can still use to pass. */
    private Passing passing(Waiting newcomer) {
        CallPolicy policy = day.policy();
        Duration within = policy.passedWithin(newcomer.priorityClass());
        double left = within.toSeconds() - seconds(newcomer.place().joinedAt());
        return left > 0 ? new Passing(left, policy.limit()) : Passing.NOBODY;
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, now).toMillis() / 1_000.0);
    }
}

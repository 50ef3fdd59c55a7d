package org.giliran.server.desk;

import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.PastDay;
import org.giliran.server.hall.Staffed;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.ordered.HashedMap;

import java.util.ArrayList;
import java.util.List;

/**
 * What a hall's day means, in lines that a person can read. It names each thing itself, so that a
 * later version, which knows more of a ticket, still says the same of an old one.
 */
final class DaySummary {
    private final List<String> lines = new ArrayList<>();

    private DaySummary() {}

    static String of(HallDay day) {
        var summary = new DaySummary();
        summary.day(day);
        day.past().forEach(summary::past);
        return String.join("\n", summary.lines) + "\n";
    }

    private void day(HallDay day) {
        say("day", day.date(), day.open() ? "open" : "closed", "seq", day.seq(), day.time());
        say("overtaking limit", day.setUp().callPolicy().overtakingLimit());
        tickets(day.tickets());
        day.issued().forEach((prefix, number) -> say("issued", prefix, number));
        day.setUp().services().forEach(s -> say(s.code(), "waiting", day.line().waiting(s.code())));
        day.counters().forEach(this::counter);
        day.closedServices().forEach((service, reason) -> say("closed", service, reason));
        day.notices().forEach((notice, n) -> say("notice", notice, n.zone(), n.until()));
        day.calls().forEach(c -> say("call", c.ticket(), c.counter(), c.at(), c.calls()));
        day.lastFinished().forEach((counter, ticket) -> say("last at", counter, ticket));
        day.printJobs().forEach((id, job) -> say("print", id, job.kiosk(), job.copy()));
        day.answered().forEach((key, records) -> say("key", key, records.size()));
    }

    private void past(PastDay past) {
        say("past", past.date());
        tickets(past.tickets());
        past.answered().forEach((key, records) -> say("key", key, records.size()));
    }

    private void tickets(HashedMap<String, Ticket> tickets) {
        for (Ticket t : tickets.values()) {
            say(t.id(), t.service(), t.priorityClass(), t.language(), t.channel(), t.issuedAt());
            say("  ahead", t.ahead(), t.estimate().fromMinutes(), t.estimate().toMinutes());
            say("  paper", t.fingerprint(), t.print(), t.copies());
            say("  " + state(t.state()));
        }
    }

    private static String state(TicketState state) {
        return switch (state) {
            case TicketState.Waiting s -> words("waiting", s.joinedAt());
            case TicketState.Called s ->
                    words("called", s.counter(), s.at(), s.calls(), s.reason().rule());
            case TicketState.BeingServed s -> words("served", s.counter(), s.startedAt());
            case TicketState.Finished s -> words("finished", s.counter(), s.at(), s.score());
            case TicketState.Parked s -> words("parked", s.since(), s.until());
            case TicketState.Missed s -> words("missed", s.counter(), s.at());
            case TicketState.Cancelled s -> words("cancelled", s.at(), s.reason());
            case TicketState.Lapsed s -> words("lapsed", s.at());
        };
    }

    private void counter(String code, CounterState state) {
        say(
                "counter",
                code,
                state.getClass().getSimpleName(),
                state.since(),
                Staffed.find(state).orElse("nobody"),
                Staffed.ticket(state).orElse("nobody"));
    }

    private void say(Object... words) {
        lines.add(words(words));
    }

    private static String words(Object... words) {
        return String.join(" ", List.of(words).stream().map(Object::toString).toList());
    }
}

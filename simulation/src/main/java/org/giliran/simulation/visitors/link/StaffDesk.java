package org.giliran.simulation.visitors.link;

import org.giliran.api.QueueClient;
import org.giliran.api.counter.CallAnswer;
import org.giliran.api.counter.CallRequest;
import org.giliran.api.counter.CounterView;
import org.giliran.api.counter.OpenCounter;
import org.giliran.api.counter.PauseCounter;
import org.giliran.api.ticket.TicketState;
import org.giliran.simulation.visitors.CounterWork;
import org.giliran.simulation.visitors.Outcome;
import org.giliran.simulation.visitors.Seen;
import org.giliran.simulation.visitors.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** One simulated member of staff at one counter: watches its view, and does what the work says. */
final class StaffDesk {
    /** Longest held poll: no longer than people wait for a demo to stop. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);

    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(StaffDesk.class);

    private final StaffSession session;
    private final String counter;
    private final CounterWork work;
    private final HallTime time;
    private @Nullable CounterView view;

    StaffDesk(StaffSession session, String counter, CounterWork work, HallTime time) {
        this.session = session;
        this.counter = counter;
        this.work = work;
        this.time = time;
    }

    /** Works until the demo stops. */
    void run() throws InterruptedException {
        awaitLook(Duration.ZERO);
        while (!time.background().stopping()) {
            Step step = work.next(seen(), time.now());
            if (step instanceof Step.Rest(var until)) {
                awaitLook(time.until(until));
            } else {
                work.done(step, act(step), time.now());
                awaitLook(Duration.ZERO);
            }
        }
    }

    /**
     * Looks until it has seen the counter: nothing is decided on what stood there before a failure.
     */
    private void awaitLook(Duration rest) throws InterruptedException {
        boolean seen = look(rest);
        while (!seen && !time.background().stopping()) {
            seen = look(Duration.ZERO);
        }
    }

    /**
     * Reads the counter as it is now, or after a rest; earlier when something changes there.
     *
     * @return whether what is known of it is true now
     */
    private boolean look(Duration rest) throws InterruptedException {
        CounterView known = view;
        String after = known == null || rest.compareTo(SHORTEST_POLL) < 0 ? null : known.version();
        if (after == null && !time.background().pause(rest)) {
            return false;
        }
        Duration wait = rest.compareTo(LONGEST_POLL) < 0 ? rest : LONGEST_POLL;
        QueueClient.Answer answer = session.read("/counters/" + counter, after, wait);
        if (answer.status() == 200) {
            view = answer.as(CounterView.class);
            return true;
        }
        if (answer.status() != 204) {
            LOG.warn("counter {}: the server answers {}", counter, answer.status());
            time.background().pause(LONGEST_POLL);
        }
        return answer.status() == 204;
    }

    private Seen seen() {
        CounterView now = Objects.requireNonNull(view);
        CounterView.Current current = now.current();
        return new Seen(
                now.state(),
                Objects.requireNonNullElse(now.staff(), ""),
                current == null ? "" : current.id(),
                current != null && current.state() == TicketState.BEING_SERVED,
                current == null ? 0 : current.calls(),
                now.line().stream().map(CounterView.LineEntry::id).toList());
    }

    private Outcome act(Step step) throws InterruptedException {
        return switch (step) {
            case Step.Rest _ -> throw new IllegalArgumentException("a rest is no command");
            case Step.Open() -> command("open", new OpenCounter(null));
            case Step.CallNext() -> command("calls", new CallRequest(null, null));
            case Step.CallOut(var ticket, var reason) ->
                    command("calls", new CallRequest(ticket, reason));
            case Step.Recall() -> command("recall", Map.of());
            case Step.Start() -> command("start", Map.of());
            case Step.Finish() -> command("finish", Map.of());
            case Step.Missed() -> command("missed", Map.of());
            case Step.Pause(var reason) -> command("pause", new PauseCounter(reason));
            case Step.Close() -> command("close", Map.of());
        };
    }

    private Outcome command(String name, Object message) throws InterruptedException {
        QueueClient.Answer answer = session.send("/counters/" + counter + "/" + name, message);
        return switch (answer.status()) {
            case 200 -> new Outcome.Done();
            case 201 -> new Outcome.Called(answer.as(CallAnswer.class).ticket().id());
            case 204 -> new Outcome.Nobody();
            case 409 -> new Outcome.Refused();
            default -> {
                LOG.warn("counter {}: {} is answered {}", counter, name, answer.status());
                yield new Outcome.Refused();
            }
        };
    }
}

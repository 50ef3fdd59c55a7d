package org.giliran.simulation.visitors;

import org.giliran.server.catalogue.Reasons;

import java.time.Duration;
import java.time.Instant;

/**
 * The work of one simulated member of staff at one counter: looks, decides, remembers. For one
 * thread.
 *
 * <p>Real people come first: when the counter is not as it was left, somebody else works there, and
 * it is not touched again until it is closed.
 */
public final class CounterWork {
    /** Calls out of order, of all calls; rare, as in a hall that is run well. */
    private static final double OUT_OF_ORDER = 0.04;

    /** Finishing by calling the next one, of all ends. */
    private static final double AT_ONE_GO = 0.3;

    /** A third call, of those who did not come to the second. */
    private static final double THIRD_CALL = 0.4;

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final String staff;
    private final Shift shift;
    private final Reasons reasons;
    private final Room room;
    private final Chance chance;
    private Left left = new Left.Unknown();
    private Instant due = Instant.MIN;
    private Instant pauseAt = Instant.MAX;
    private boolean idle;
    private int refusals;

    /**
     * @param reasons that the hall offers; none may be empty
     */
    public CounterWork(String staff, Shift shift, Reasons reasons, Room room, Chance chance) {
        this.staff = staff;
        this.shift = shift;
        this.reasons = reasons;
        this.room = room;
        this.chance = chance;
    }

    /** What to do now. After any step but a rest, {@link #done} must be told what came of it. */
    public Step next(Seen seen, Instant now) {
        if (!left.isFound(seen, staff)) {
            find(seen, now);
        }
        if (now.isBefore(due)) {
            return new Step.Rest(due);
        }
        return switch (left) {
            case Left.Unknown _, Left.ToOthers _ -> new Step.Rest(now.plus(LOOK_AGAIN));
            case Left.Closed _ ->
                    shift.isOpen(now) ? new Step.Open() : new Step.Rest(shift.next(now));
            case Left.Free _ -> free(seen, now);
            case Left.Called called -> called(called);
            case Left.Serving _ -> serving(seen, now);
            case Left.Paused _ -> new Step.Open();
        };
    }

    /** The counter is not as it was left. */
    private void find(Seen seen, Instant now) {
        boolean first = left instanceof Left.Unknown;
        if (seen.isClosed()) {
            left = new Left.Closed();
            due = now.plus(first ? chance.seconds(1, 40) : chance.minutes(3, 6));
        } else if (first) {
            left = Left.by(seen, staff);
            due = now.plus(chance.seconds(10, 60));
            pauseAt = now.plus(chance.minutes(30, 80));
        } else if (left instanceof Left.Called(var ticket, _)
                && seen.ticket().isEmpty()
                && room.gaveUp(ticket)) {
            left = new Left.Free();
        } else {
            left = new Left.ToOthers();
            due = now;
        }
    }

    private boolean pauses(Instant now) {
        return !now.isBefore(pauseAt) && shift.isOpen(now);
    }

    private Step serving(Seen seen, Instant now) {
        boolean goesOn = !seen.line().isEmpty() && shift.isOpen(now) && !pauses(now);
        return goesOn && chance.is(AT_ONE_GO) ? new Step.CallNext() : new Step.Finish();
    }

    private Step free(Seen seen, Instant now) {
        boolean nobody = seen.line().isEmpty();
        if (shift.isOver(now) || (nobody && !shift.isOpen(now))) {
            return new Step.Close();
        }
        if (pauses(now)) {
            return new Step.Pause(chance.one(reasons.pause()).code());
        }
        if (nobody) {
            idle = true;
            return new Step.Rest(now.plus(LOOK_AGAIN));
        }
        if (idle) {
            idle = false;
            due = now.plus(chance.seconds(3, 12));
            return new Step.Rest(due);
        }
        return seen.line().size() > 2 && chance.is(OUT_OF_ORDER)
                ? new Step.CallOut(chance.one(seen.line()), chance.one(reasons.call()).code())
                : new Step.CallNext();
    }

    private Step called(Left.Called called) {
        if (comes(called.ticket(), called.calls())) {
            return new Step.Start();
        }
        return called.calls() == 1 || (called.calls() == 2 && chance.is(THIRD_CALL))
                ? new Step.Recall()
                : new Step.Missed();
    }

    private boolean comes(String ticket, int calls) {
        return switch (room.holder(ticket).turn()) {
            case Turn.Comes(int atCall) -> calls >= atCall;
            case Turn.Absent() -> false;
            case Turn.GivesUp _ -> !room.gaveUp(ticket);
        };
    }

    /** Remembers what came of a step. */
    public void done(Step step, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Refused() -> {
                refusals = Math.min(refusals + 1, 10);
                due = now.plus(chance.seconds(5, 10).multipliedBy(refusals));
            }
            case Outcome.Called(var ticket) -> {
                endVisit();
                call(ticket, 1, now);
            }
            case Outcome.Nobody() -> free(now);
            case Outcome.Done() -> did(step, now);
        }
        refusals = outcome instanceof Outcome.Refused ? refusals : 0;
    }

    private void did(Step step, Instant now) {
        switch (step) {
            case Step.Open() -> {
                pauseAt = now.plus(chance.minutes(30, 80));
                free(now);
            }
            case Step.Recall() -> {
                if (left instanceof Left.Called(var ticket, int calls)) {
                    call(ticket, calls + 1, now);
                }
            }
            case Step.Start() -> {
                if (left instanceof Left.Called(var ticket, _)) {
                    left = new Left.Serving(ticket);
                    due = now.plus(room.holder(ticket).serve());
                }
            }
            case Step.Pause _ -> {
                left = new Left.Paused();
                due = now.plus(chance.minutes(5, 12));
            }
            case Step.Close() -> {
                left = new Left.Closed();
                due = shift.next(now);
            }
            case Step.Finish(), Step.Missed(), Step.CallNext(), Step.CallOut _ -> free(now);
            case Step.Rest _ -> {}
        }
    }

    private void call(String ticket, int calls, Instant now) {
        left = new Left.Called(ticket, calls);
        due = now.plus(comes(ticket, calls) ? room.holder(ticket).walk() : chance.seconds(30, 60));
    }

    private void free(Instant now) {
        endVisit();
        left = new Left.Free();
        due = now.plus(chance.seconds(5, 25));
    }

    private void endVisit() {
        if (left instanceof Left.Serving(var ticket)) {
            room.served(ticket);
        }
    }
}

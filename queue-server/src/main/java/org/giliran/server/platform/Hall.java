package org.giliran.server.platform;

import org.giliran.program.HallClock;
import org.giliran.program.ProblemException;
import org.giliran.server.desk.HallDesk;
import org.giliran.server.desk.HallJournal;
import org.giliran.server.desk.Outcome;
import org.giliran.server.desk.Published;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.server.watch.web.Watching;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One hall, as its routes use it: hand in a command, look at what is published, watch. Safe for all
 * threads.
 */
public record Hall(
        HallDesk desk,
        HallJournal journal,
        Watching watching,
        Heads heads,
        ServerAlarms alarms,
        Restores restores,
        HallClock clock) {
    /**
     * Longest wait for a command to become durable; a disk that needs longer is as good as broken.
     */
    private static final Duration DURABLE_WITHIN = Duration.ofSeconds(10);

    private static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    public String code() {
        return day().setUp().hall().code();
    }

    public Published published() {
        return desk.published();
    }

    /** The newest durable day. */
    public HallDay day() {
        return desk.published().day();
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Hands a command in and waits until its outcome is durable.
     *
     * @throws ProblemException for a refusal; 503 when it cannot be taken, or nobody can say yet
     *     whether it was done
     */
    public Outcome.Accomplished submit(HallCommand command, Origin origin) {
        var answer = desk.submit(command, origin).orElseThrow(this::notTaken);
        return switch (durable(answer)) {
            case Outcome.Refused(var reason) -> throw Refusals.problem(reason);
            case Outcome.Accomplished accomplished -> accomplished;
        };
    }

    /** A command, and where it comes from. */
    public record Asked(HallCommand command, Origin origin) {}

    /**
     * Hands commands in one after the other, so that they are written together, and waits until
     * their outcomes are durable.
     *
     * @return what became of each, from the first; at least one is there
     * @throws ProblemException when not one could be handed in
     */
    public List<Outcome> submitInOrder(List<Asked> all) {
        var answers = new ArrayList<CompletableFuture<Outcome>>();
        for (Asked one : all) {
            var answer = desk.submit(one.command, one.origin);
            if (answer.isEmpty()) {
                break;
            }
            answers.add(answer.get());
        }
        if (answers.isEmpty()) {
            throw notTaken();
        }
        return answers.stream().map(Hall::durable).toList();
    }

    private static Outcome durable(CompletableFuture<Outcome> answer) {
        try {
            return answer.get(DURABLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            throw unknown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unknown();
        }
    }

    /**
     * Whether a restore explains that a device shows a head which the chain does not hold. The
     * first time it does is put on record.
     */
    boolean explains(String device, String head) {
        return restores.explains(
                device,
                head,
                mark -> submit(new HallCommand.Note(mark), Origin.of(device)).records().getFirst());
    }

    private ProblemException notTaken() {
        return desk.isStopping()
                ? new ProblemException(503, "STOPPING", "the server is stopping")
                : new ProblemException(429, "TOO_BUSY", "too many ask at once; try again");
    }

    /**
     * Refuses what no kiosk may print now.
     *
     * @param copies that a kiosk has begun by itself, of which the day knows nothing
     * @throws ProblemException for a refusal of the core
     */
    public void requirePrintable(String ticket, int copies) {
        day().noPrint(ticket, copies)
                .ifPresent(
                        reason -> {
                            throw Refusals.problem(reason);
                        });
    }

    /** Whether a problem says that nobody knows what became of a command. */
    public static boolean isUnknown(ProblemException problem) {
        return problem.code().equals(OUTCOME_UNKNOWN);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                503,
                OUTCOME_UNKNOWN,
                "nobody can say yet whether this was done; ask again with the same key");
    }

    /**
     * The day as it stood when the command had been done: what its answer is made from, also for a
     * replay.
     */
    public HallDay after(Outcome.Accomplished outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.after();
            case Outcome.Replayed replayed -> dayOf(replayed.records().getLast());
        };
    }

    private HallDay dayOf(Recorded last) {
        try {
            return journal.dayOf(last);
        } catch (IOException e) {
            throw new IllegalStateException("the journal cannot be read back", e);
        }
    }
}

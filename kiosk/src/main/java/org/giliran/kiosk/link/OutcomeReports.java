package org.giliran.kiosk.link;

import org.giliran.api.Problem;
import org.giliran.api.QueueClient;
import org.giliran.api.ticket.PrintOutcome;
import org.giliran.api.ticket.PrintReport;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.program.Background;
import org.giliran.program.Backoff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells the server what became of each paper, in order, until it takes it or says that it never
 * will.
 */
public final class OutcomeReports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeReports.class);

    /** Behind the last paper; nobody's. */
    private static final Paper END = new Paper("", "", "", PrintState.PRINT_UNKNOWN);

    private final QueueClient client;
    private final KioskJournal journal;
    private final String kiosk;
    private final LinkedBlockingQueue<Paper> waiting = new LinkedBlockingQueue<>();
    private final Background background = new Background();

    /** Starts to report what is added. */
    public OutcomeReports(QueueClient client, KioskJournal journal, String kiosk) {
        this.client = client;
        this.journal = journal;
        this.kiosk = kiosk;
        background.start(this::run);
    }

    /** Reports a paper in its last state; returns at once. */
    public void add(Paper paper) {
        waiting.add(paper);
    }

    private void run() throws InterruptedException {
        for (Paper next = waiting.take(); !next.equals(END); next = waiting.take()) {
            if (background.stopping()) {
                return; // the next start reports it
            }
            report(next);
        }
    }

    private void report(Paper paper) throws InterruptedException {
        int failures = 0;
        while (!isTaken(paper)) {
            failures++;
            double chance = ThreadLocalRandom.current().nextDouble();
            if (!background.pause(Backoff.IN_THE_HALL.pause(failures, chance))) {
                return; // the next start reports it
            }
        }
        journal.append(new Reported(journal.now(), paper.id()));
    }

    private boolean isTaken(Paper paper) throws InterruptedException {
        QueueClient.Answer answer = send(paper);
        if (answer == null) {
            return false;
        }
        Optional<Problem> refusal = Refusals.find(answer);
        refusal.ifPresent(
                problem ->
                        LOG.warn(
                                "the queue server does not take {} of {}: {}",
                                paper.state(),
                                paper.number(),
                                problem.code()));
        return answer.ok() || refusal.isPresent();
    }

    private QueueClient.@Nullable Answer send(Paper paper) throws InterruptedException {
        try {
            String path = "/tickets/" + paper.ticket() + "/print-outcome";
            var report = new PrintReport(outcome(paper.state()), paper.job().orElse(null));
            return client.post(path, key(paper), report);
        } catch (IOException _) {
            return null; // away; the log says so already, from the home view's poll
        }
    }

    /** The outcome as the server knows it. */
    static PrintOutcome outcome(PrintState state) {
        return switch (state) {
            case PRINTED -> PrintOutcome.PRINTED;
            case PRINT_FAILED -> PrintOutcome.FAILED;
            case PRINT_UNKNOWN -> PrintOutcome.UNCERTAIN;
            case PRINTING -> throw new IllegalArgumentException("nothing is known of it yet");
        };
    }

    /**
     * The same for the same paper after a restart, so that a report arrives once; 64 hexadecimal
     * digits.
     */
    private String key(Paper paper) {
        try {
            byte[] name =
                    ("print-outcome " + kiosk + " " + paper.id()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        waiting.add(END);
        background.close();
    }
}

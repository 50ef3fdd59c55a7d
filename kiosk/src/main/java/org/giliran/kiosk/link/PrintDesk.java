package org.giliran.kiosk.link;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.PrinterWords;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.Paper;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.program.Cause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Prints papers one after another on its own thread, and keeps the account of each: written down
 * before it moves, written down and reported when it is done. Safe for all threads.
 */
public final class PrintDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);

    private final TicketPrinter printer;
    private final KioskJournal journal;
    private final OutcomeReports reports;
    private final Consumer<PrinterStatus> printerSeen;
    private final Duration limit;
    private final AtomicInteger moving = new AtomicInteger();
    private final AtomicInteger printed = new AtomicInteger();
    private final Recent<Slip> byPaper = new Recent<>();
    private final Recent<Slip> byTicket = new Recent<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("print").factory());

    /** A paper and the moment it comes to its end. */
    private static final class Slip {
        private volatile Paper paper;
        private volatile @Nullable PrinterStatus met;
        private final CompletableFuture<Paper> ended = new CompletableFuture<>();

        Slip(Paper paper) {
            this.paper = paper;
        }

        void end(Paper last) {
            paper = last;
            ended.complete(last);
        }

        Progress progress() {
            return new Progress(paper, met);
        }
    }

    /**
     * How far a paper is.
     *
     * @param met how its own print found the printer, when it came to no good end
     */
    public record Progress(Paper paper, @Nullable PrinterStatus met) {
        /** What says why there is no paper: its own print, before {@code watched}. */
        public PrinterStatus printer(PrinterStatus watched) {
            return met == null ? watched : met;
        }
    }

    /**
     * A desk with one printer.
     *
     * @param printerSeen told how the printer is when a ticket was not printed
     * @param limit longest time for one ticket
     */
    public PrintDesk(
            TicketPrinter printer,
            KioskJournal journal,
            OutcomeReports reports,
            Consumer<PrinterStatus> printerSeen,
            Duration limit) {
        this.printer = printer;
        this.journal = journal;
        this.reports = reports;
        this.printerSeen = printerSeen;
        this.limit = limit;
    }

    /**
     * Takes over what an earlier run left: a print in the middle is unknown, what was not told is
     * told.
     */
    public void recover(KioskAccount account) {
        account.papers().forEach(paper -> remember(paper, new Slip(paper)));
        account.papers().stream().filter(paper -> paper.state().isFinal()).forEach(this::markEnded);
        account.unreported().forEach(reports::add);
        account.printing().forEach(paper -> end(paper, PrintState.PRINT_UNKNOWN));
    }

    private void markEnded(Paper paper) {
        byPaper.find(paper.id()).ifPresent(slip -> slip.end(paper));
    }

    /**
     * Writes {@code before} and the paper's beginning down, together, then queues the paper.
     *
     * @param paper in state PRINTING; one of the same id must not have begun
     */
    public void begin(Paper paper, TicketLayout layout, KioskEvent... before) {
        journal.append(
                and(
                        before,
                        new Printing(journal.now(), paper.id(), paper.ticket(), paper.number())));
        remember(paper, new Slip(paper));
        moving.incrementAndGet();
        thread.execute(() -> printWell(paper, layout));
    }

    /**
     * Nobody waits for this thread's exceptions. Without a journal the paper's end is found out at
     * the next start.
     */
    private void printWell(Paper paper, TicketLayout layout) {
        try {
            print(paper, layout);
        } catch (RuntimeException e) {
            LOG.error(
                    "what became of ticket {} is not written down: {}",
                    paper.number(),
                    Cause.of(e));
        } finally {
            moving.decrementAndGet();
        }
    }

    private void print(Paper paper, TicketLayout layout) {
        PrintOutcome outcome = outcome(paper, layout);
        switch (outcome) {
            case PrintOutcome.Printed() -> printed.incrementAndGet();
            case PrintOutcome.NotPrinted(var status) -> trouble(paper, outcome, status);
            case PrintOutcome.Uncertain(var status) -> trouble(paper, outcome, status);
        }
        end(paper, PrintState.of(outcome));
    }

    /**
     * A driver never throws because of its device; one that throws all the same has said nothing.
     */
    private PrintOutcome outcome(Paper paper, TicketLayout layout) {
        try {
            return printer.print(layout, limit);
        } catch (RuntimeException e) {
            LOG.error("the printer's driver failed with ticket {}", paper.number(), e);
            return new PrintOutcome.Uncertain(PrinterStatus.UNKNOWN);
        }
    }

    private void trouble(Paper paper, PrintOutcome outcome, PrinterStatus status) {
        LOG.warn("ticket {} {}", paper.number(), PrinterWords.of(outcome));
        byPaper.find(paper.id()).ifPresent(slip -> slip.met = status);
        printerSeen.accept(status);
    }

    private void end(Paper paper, PrintState state) {
        journal.append(new PrintEnded(journal.now(), paper.id(), state));
        ended(paper.in(state));
    }

    /** Writes down that a ticket has no paper, and never will: whoever asked for it has left. */
    public void giveUp(Paper paper, KioskEvent... before) {
        Paper failed = paper.in(PrintState.PRINT_FAILED);
        journal.append(and(before, new PrintEnded(journal.now(), paper.id(), failed.state())));
        remember(failed, new Slip(failed));
        ended(failed);
    }

    private void ended(Paper paper) {
        byPaper.find(paper.id()).ifPresent(slip -> slip.end(paper));
        reports.add(paper);
    }

    private void remember(Paper paper, Slip slip) {
        byPaper.put(paper.id(), slip);
        byTicket.put(paper.ticket(), slip);
    }

    private static KioskEvent[] and(KioskEvent[] before, KioskEvent last) {
        KioskEvent[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = last;
        return all;
    }

    /** Whether paper moves or is about to. */
    public boolean isBusy() {
        return moving.get() > 0;
    }

    /** How many papers have come out since the start, as far as the printer said so. */
    public int printed() {
        return printed.get();
    }

    /** Whether a paper of that id was begun, in this run or an earlier one. */
    public boolean knows(String paper) {
        return byPaper.find(paper).isPresent();
    }

    /** How far the newest paper of a ticket is. */
    public Optional<Progress> findPaperOf(String ticket) {
        return byTicket.find(ticket).map(Slip::progress);
    }

    /** Waits for the end of a paper; how far it is by then. */
    public Progress await(String paper, Duration time) throws InterruptedException {
        Slip slip =
                byPaper.find(paper)
                        .orElseThrow(() -> new IllegalArgumentException("no paper " + paper));
        try {
            slip.ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return slip.progress(); // it still moves
        } catch (ExecutionException e) {
            throw new IllegalStateException("a paper never ends with an exception", e);
        }
        return slip.progress();
    }

    /** Lets the paper that moves come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}

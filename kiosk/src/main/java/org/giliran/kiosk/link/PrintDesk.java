package org.giliran.kiosk.link;

import org.giliran.hardware.printer.PrintOutcome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.PrinterWords;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketPrinter;
import org.giliran.kiosk.course.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Prints papers one after another on its own thread, and shows whoever asks how far each is. Safe
 * for all threads.
 */
public final class PrintDesk implements AutoCloseable {
    /** A kiosk gives out some hundred tickets a day. */
    private static final int MOST = 2_000;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);

    private final TicketPrinter printer;
    private final Consumer<PrinterStatus> printerSeen;
    private final Duration limit;
    private final AtomicInteger moving = new AtomicInteger();
    private final AtomicInteger printed = new AtomicInteger();
    private final LinkedHashMap<String, Slip> byPaper = new LinkedHashMap<>();
    private final LinkedHashMap<String, Slip> byTicket = new LinkedHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("print").factory());

    /** A paper and the moment it comes to its end. */
    private static final class Slip {
        private volatile Progress progress;
        private final CompletableFuture<Progress> ended = new CompletableFuture<>();

        Slip(Progress progress) {
            this.progress = progress;
        }

        void is(Progress now) {
            progress = now;
            if (now.paper().state().isFinal()) {
                ended.complete(now);
            }
        }
    }

    /**
     * A desk with one printer.
     *
     * @param printerSeen told how the printer is when a ticket was not printed
     * @param limit longest time for one ticket
     */
    public PrintDesk(TicketPrinter printer, Consumer<PrinterStatus> printerSeen, Duration limit) {
        this.printer = printer;
        this.printerSeen = printerSeen;
        this.limit = limit;
    }

    /** Queues a paper; {@code ended} is told on the printer's thread. */
    void print(String number, TicketLayout layout, Consumer<PrintOutcome> ended) {
        moving.incrementAndGet();
        thread.execute(
                () -> {
                    try {
                        ended.accept(print(number, layout));
                    } finally {
                        moving.decrementAndGet();
                    }
                });
    }

    private PrintOutcome print(String number, TicketLayout layout) {
        PrintOutcome outcome = outcome(number, layout);
        switch (outcome) {
            case PrintOutcome.Printed() -> printed.incrementAndGet();
            case PrintOutcome.NotPrinted(var status) -> trouble(number, outcome, status);
            case PrintOutcome.Uncertain(var status) -> trouble(number, outcome, status);
        }
        return outcome;
    }

    /**
     * A driver never throws because of its device; one that throws all the same has said nothing.
     */
    private PrintOutcome outcome(String number, TicketLayout layout) {
        try {
            return printer.print(layout, limit);
        } catch (RuntimeException e) {
            LOG.error("the printer's driver failed with ticket {}", number, e);
            return new PrintOutcome.Uncertain(PrinterStatus.UNKNOWN);
        }
    }

    private void trouble(String number, PrintOutcome outcome, PrinterStatus status) {
        LOG.warn("ticket {} {}", number, PrinterWords.of(outcome));
        printerSeen.accept(status);
    }

    /** How far a paper is now. */
    synchronized void show(Progress now) {
        String id = now.paper().id();
        Slip slip = byPaper.get(id);
        if (slip == null) {
            slip = new Slip(now);
            put(byPaper, id, slip);
            put(byTicket, now.paper().ticket(), slip);
        }
        slip.is(now);
    }

    private static void put(SequencedMap<String, Slip> slips, String name, Slip slip) {
        slips.putLast(name, slip);
        if (slips.size() > MOST) {
            slips.pollFirstEntry();
        }
    }

    private synchronized Optional<Slip> find(String paper) {
        return Optional.ofNullable(byPaper.get(paper));
    }

    /** How the printer is, asked just now: somebody may have mended it. Blocks up to a second. */
    public PrinterStatus askPrinter() {
        PrinterStatus now = printer.status(ANSWER_WITHIN);
        if (!isBusy()) {
            printerSeen.accept(now);
        }
        return now;
    }

    /** Whether paper moves or is about to. */
    public boolean isBusy() {
        return moving.get() > 0;
    }

    /** How many papers have come out since the start, as far as the printer said so. */
    public int printed() {
        return printed.get();
    }

    /** How far the newest paper of a ticket is. */
    public synchronized Optional<Progress> findPaperOf(String ticket) {
        return Optional.ofNullable(byTicket.get(ticket)).map(slip -> slip.progress);
    }

    /** How far a paper is. */
    public Optional<Progress> findPaper(String paper) {
        return find(paper).map(slip -> slip.progress);
    }

    /** Waits for the end of a paper; how far it is by then. */
    public Progress await(String paper, Duration time) throws InterruptedException {
        Slip slip =
                find(paper).orElseThrow(() -> new IllegalArgumentException("no paper " + paper));
        try {
            slip.ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return slip.progress; // it still moves
        } catch (ExecutionException e) {
            throw new IllegalStateException("a paper never ends with an exception", e);
        }
        return slip.progress;
    }

    /** Lets the paper that moves come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}

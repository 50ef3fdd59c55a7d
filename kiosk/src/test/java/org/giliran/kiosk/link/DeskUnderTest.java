package org.giliran.kiosk.link;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalDisk;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskAccount;
import org.giliran.kiosk.visit.PrintState;
import org.giliran.kiosk.visit.TicketPaper;
import org.giliran.kiosk.visit.Wish;
import org.giliran.program.Seen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * One run of a kiosk's desks on a folder; a crash ends it, and another may be started on the same
 * folder.
 */
final class DeskUnderTest implements AutoCloseable {
    static final Wish KTP = new Wish("ktp", null, "id");
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(8),
                    Duration.ofMillis(20),
                    Duration.ofMillis(150),
                    Duration.ofSeconds(8));

    final DeskPrinter printer = new DeskPrinter();
    final List<PrinterStatus> printerSeen = new CopyOnWriteArrayList<>();
    final CountDownLatch toldToStop = new CountDownLatch(1);
    final VisitDesk visits;
    final PrintDesk prints;
    final PrintJobs jobs;
    private final KioskJournal journal;
    private final OutcomeReports reports;
    private volatile boolean live = true;

    DeskUnderTest(HallServer server, Path folder) throws IOException {
        this(server, folder, new FileDisk());
    }

    DeskUnderTest(HallServer server, Path folder, JournalDisk disk) throws IOException {
        var account = new KioskAccount();
        var papers = new TicketPaper(Map.of("id", (key, _) -> key, "en", (key, _) -> key));
        journal =
                KioskJournal.open(
                        disk,
                        folder,
                        InstantSource.fixed(Samples.NOON),
                        ZoneOffset.UTC,
                        account::add,
                        toldToStop::countDown);
        reports = new OutcomeReports(server.client(), journal, "kiosk-1");
        prints = new PrintDesk(printer, journal, reports, printerSeen::add, LIMITS.print());
        prints.recover(account);
        jobs = new PrintJobs(prints, papers);
        visits = new VisitDesk(server.client(), this::seen, journal, prints, papers, LIMITS);
        visits.recover(account);
    }

    /** Waits for the end of a paper. */
    PrintState printed(String paper) throws InterruptedException {
        return prints.await(paper, Duration.ofSeconds(10)).paper().state();
    }

    private Seen<KioskHome> seen() {
        return new Seen<>(live, Samples.NOON, Samples.home(1, List.of()));
    }

    /** The server is known to be away. */
    void knowsThatTheServerIsAway() {
        live = false;
    }

    /** Ends at once: from now on nothing reaches the disk, whatever goes on. */
    void crash() throws IOException {
        journal.close();
        close();
    }

    /** Waits for something that happens in the background; fails after 10 s. */
    static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within 10 s: " + what);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        visits.close();
        printer.close();
        prints.close();
        reports.close();
        journal.close();
    }
}

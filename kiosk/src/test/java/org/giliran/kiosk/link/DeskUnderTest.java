package org.giliran.kiosk.link;

import org.giliran.api.board.KioskHome;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalDisk;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.course.Course;
import org.giliran.kiosk.course.Limits;
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
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(20),
                    Duration.ofMillis(150),
                    Duration.ofSeconds(8));

    final DeskPrinter printer = new DeskPrinter();
    final List<PrinterStatus> printerSeen = new CopyOnWriteArrayList<>();
    final CountDownLatch toldToStop = new CountDownLatch(1);
    final KioskDesk visits;
    final PrintDesk prints;
    final Jobs jobs = new Jobs();
    private final KioskJournal journal;

    DeskUnderTest(HallServer server, Path folder) throws IOException {
        this(server, folder, new FileDisk());
    }

    DeskUnderTest(HallServer server, Path folder, JournalDisk disk) throws IOException {
        this(server, folder, disk, InstantSource.fixed(Samples.NOON), new Inbox());
    }

    DeskUnderTest(
            HallServer server, Path folder, JournalDisk disk, InstantSource clock, Inbox inbox)
            throws IOException {
        var account = new KioskAccount();
        var papers = new TicketPaper(Map.of("id", (key, _) -> key, "en", (key, _) -> key));
        journal =
                KioskJournal.open(
                        disk, folder, clock, ZoneOffset.UTC, account::add, toldToStop::countDown);
        prints = new PrintDesk(printer, printerSeen::add, LIMITS.print());
        var files = new KeptFiles(folder);
        var ways =
                new KioskDesk.Ways(
                        journal,
                        files,
                        prints,
                        new RequestSender(server.client(), "kiosk-1"),
                        _ -> {});
        var kept =
                new Course.Kept(
                        files.home().orElse(null),
                        files.series(account.offline().installation()).orElse(null),
                        files.isCopied(account.offline().installation()));
        visits =
                new KioskDesk(
                                ways,
                                start ->
                                        new Course(
                                                new Course.Setting(
                                                        LIMITS, 1, papers, new TicketBodies()),
                                                account,
                                                kept,
                                                start),
                                toldToStop::countDown,
                                inbox)
                        .start();
        shows(true, Samples.home(1, List.of()));
    }

    /** Waits for the end of a paper. */
    PrintState printed(String paper) throws InterruptedException {
        return prints.await(paper, Duration.ofSeconds(10)).paper().state();
    }

    private void shows(boolean live, KioskHome home) {
        visits.see(new Seen<>(live, Samples.NOON, home));
    }

    /** The server is known to be away. */
    void knowsThatTheServerIsAway() {
        shows(false, Samples.home(1, List.of()));
    }

    /** The server is there again. */
    void knowsThatTheServerIsBack() {
        shows(true, Samples.home(1, List.of()));
    }

    /** What other programs want printed. */
    final class Jobs {
        /** Returns when it is worked off. */
        void take(KioskHome home) throws InterruptedException {
            shows(true, home);
            visits.said("nobody's", 0, true, PrinterStatus.READY);
        }
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
        printer.close();
        visits.close();
        journal.close();
    }
}

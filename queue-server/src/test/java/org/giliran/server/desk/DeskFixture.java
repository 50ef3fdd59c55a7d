package org.giliran.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.Chain;
import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalDisk;
import org.giliran.journal.JournalVerify;
import org.giliran.journal.TornTail;
import org.giliran.program.HallClock;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.SetUps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A desk on a data folder, with a clock that only the test turns and a disk that it steers. Closing
 * it is a proper stop; a crash is a {@link #copyOfData copy of the folder} that another desk opens.
 */
final class DeskFixture implements AutoCloseable {
    /** Long enough for a machine that does much else; nothing waits for it to pass. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final SteeredDisk disk = new SteeredDisk();
    final Optional<TornTail> torn;
    final CompletableFuture<Throwable> broken = new CompletableFuture<>();

    /** Every day that was published, in order. */
    final LinkedBlockingQueue<Published> shown = new LinkedBlockingQueue<>();

    private final Path data;
    private final HallJournal journal;
    private final HallDesk desk;
    private volatile Instant now;

    private DeskFixture(Path data, SetUp setUp, Instant now, Opener opener) throws IOException {
        this.data = data;
        this.now = now;
        journal = opener.open(disk, data, setUp.hall().code());
        HallJournal.Found found = journal.replay();
        torn = found.torn();
        var never = new Published(HallDay.before(setUp, 0), Chain.start());
        desk =
                new HallDesk(
                        found.published().orElse(never),
                        journal,
                        HallClock.of(() -> this.now),
                        ServiceTimes.KEPT,
                        shown::add,
                        broken::complete);
    }

    /** Opens the small hall at an instant and waits until its day is open. */
    static DeskFixture start(Path data, Instant now) throws IOException {
        return start(data, SetUps.SMALL, now);
    }

    static DeskFixture start(Path data, SetUp setUp, Instant now) throws IOException {
        DeskFixture fixture = notStarted(data, setUp, now);
        fixture.desk.start();
        fixture.ask(new HallCommand.TimePassed());
        return fixture;
    }

    /** As it was found in the journal, nothing decided yet. */
    static DeskFixture notStarted(Path data, SetUp setUp, Instant now) throws IOException {
        return new DeskFixture(data, setUp, now, HallJournal::open);
    }

    /** Opens a journal; on the fixture's own disk or on another. */
    @FunctionalInterface
    interface Opener {
        HallJournal open(SteeredDisk disk, Path data, String hall) throws IOException;
    }

    /** Opens the small hall on another disk and begins. */
    static DeskFixture on(JournalDisk disk, Path data, Instant now) throws IOException {
        return begun(data, now, (_, at, hall) -> HallJournal.open(disk, at, hall));
    }

    /** Opens the small hall on a small disk, with a reserve, and waits until its day is open. */
    static DeskFixture on(SmallDisk disk, long reserveBytes, Path data, Instant now)
            throws IOException {
        DeskFixture fixture =
                begun(
                        data,
                        now,
                        (_, at, hall) -> HallJournal.open(disk, _ -> disk, reserveBytes, at, hall));
        fixture.ask(new HallCommand.TimePassed());
        return fixture;
    }

    private static DeskFixture begun(Path data, Instant now, Opener opener) throws IOException {
        var fixture = new DeskFixture(data, SetUps.SMALL, now, opener);
        fixture.desk.start();
        return fixture;
    }

    /** Monday, half past seven. */
    static Instant monday() {
        return HallFixture.instant(HallFixture.MONDAY, "07:30");
    }

    void begin() {
        desk.start();
    }

    void at(Instant instant) {
        now = instant;
    }

    void at(LocalDate date, String time) {
        now = HallFixture.instant(date, time);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Published published() {
        return desk.published();
    }

    HallDay day() {
        return desk.published().day();
    }

    HallJournal journal() {
        return journal;
    }

    Optional<CompletableFuture<Outcome>> offer(HallCommand command, Origin origin) {
        return desk.submit(command, origin);
    }

    /** Hands a command in, to be answered later. */
    CompletableFuture<Outcome> submit(HallCommand command) {
        return offer(command, Origin.of("s01")).orElseThrow();
    }

    /** Hands a command in whose answer nobody waits for. */
    void handIn(HallCommand command, Origin origin) {
        assertTrue(offer(command, origin).isPresent());
    }

    Outcome ask(HallCommand command) {
        return answer(submit(command));
    }

    Outcome ask(HallCommand command, Origin origin) {
        return answer(offer(command, origin).orElseThrow());
    }

    static Outcome answer(CompletableFuture<Outcome> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    /** Waits until the desk has stopped; why. */
    Throwable whyBroken() throws Exception {
        return broken.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until a day that passes the test is published. */
    Published awaitShown(LocalDate date) throws InterruptedException {
        while (true) {
            Published next = shown.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("never shown: " + date);
            }
            if (next.day().date().equals(date)) {
                return next;
            }
        }
    }

    // What people do.

    static HallCommand issueKtp() {
        return new HallCommand.Issue("ktp", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
    }

    /** Takes a ticket for ktp; its id. */
    String issue() {
        return ticketOf(ask(issueKtp()));
    }

    void open(String... counters) {
        for (String counter : counters) {
            done(ask(new HallCommand.OpenCounter(counter, "s0" + counter)));
        }
    }

    /** The ticket that was issued or called. */
    static String ticketOf(Outcome outcome) {
        Outcome.Accomplished done = done(outcome);
        return done.find(HallEvent.TicketIssued.class)
                .map(HallEvent.TicketIssued::ticket)
                .or(() -> done.find(HallEvent.TicketCalled.class).map(e -> e.ticket()))
                .orElseThrow();
    }

    static Outcome.Accomplished done(Outcome outcome) {
        return assertInstanceOf(Outcome.Accomplished.class, outcome);
    }

    static void assertRefused(Refusal reason, Outcome outcome) {
        assertEquals(new Outcome.Refused(reason), outcome);
    }

    // The folder.

    /** What {@code verify} says of the days. */
    List<DayCheck> verified() throws IOException {
        return JournalVerify.folder(folder(data));
    }

    static Path folder(Path data) {
        return data.resolve("journal").resolve(SetUps.HALL.code());
    }

    /** The folder as a crash at this moment would leave it. */
    Path copyOfData(String name) throws IOException {
        Path copy = data.resolveSibling(name);
        Files.createDirectories(folder(copy));
        try (var files = Files.list(folder(data))) {
            files.filter(f -> f.toString().endsWith(".gj")).forEach(f -> copy(f, folder(copy)));
        }
        return copy;
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the desk and lets the folder go. */
    @Override
    public void close() throws IOException {
        disk.letAllGo();
        desk.close();
        journal.close();
    }
}

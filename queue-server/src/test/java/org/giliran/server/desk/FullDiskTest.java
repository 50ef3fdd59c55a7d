package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.assertRefused;
import static org.giliran.server.desk.DeskFixture.done;
import static org.giliran.server.desk.DeskFixture.issueKtp;
import static org.giliran.server.desk.DeskFixture.monday;
import static org.giliran.server.desk.DeskFixture.ticketOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.DayCheck;
import org.giliran.journal.DiskFull;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Refusal;
import org.giliran.server.hall.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A disk that somebody fills while a hall is at work. */
class FullDiskTest {
    private static final long MIB = 1 << 20;
    private static final long TOTAL = 16 * MIB;
    private static final long RESERVE = MIB;
    private static final Origin KEY = HallFixture.keyed("1", "ktp");

    @TempDir private Path dir;
    private final SmallDisk disk = new SmallDisk(TOTAL);
    private DeskFixture hall;

    @BeforeEach
    void open() throws Exception {
        hall = DeskFixture.on(disk, RESERVE, dir.resolve("data"), monday());
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    @Test
    void whoHasATicketIsServedAndNobodyGetsANewOne() throws Exception {
        hall.open("1");
        hall.issue();
        hall.issue();
        disk.fill(0);
        assertRefused(Refusal.DISK_FULL, hall.ask(issueKtp()));
        assertEquals(Room.TIGHT, hall.published().room());
        for (String step : new String[] {"A-001", "A-002"}) {
            assertEquals("2026-03-02-" + step, ticketOf(hall.ask(new HallCommand.CallNext("1"))));
            done(hall.ask(new HallCommand.Start("1")));
        }
        done(hall.ask(new HallCommand.Finish("1")));
        assertInstanceOf(DayCheck.Verified.class, hall.verified().getFirst());
    }

    @Test
    void ticketsAreRefusedWhileThereIsStillRoomForThem() throws Exception {
        disk.fill(RESERVE - 1);
        assertRefused(Refusal.DISK_FULL, hall.ask(issueKtp()));
    }

    @Test
    void aTicketThatWasGivenBeforeIsAnsweredAgainUnderItsKey() throws Exception {
        String given = ticketOf(hall.ask(issueKtp(), KEY));
        disk.fill(0);
        assertRefused(Refusal.DISK_FULL, hall.ask(issueKtp()));
        assertEquals(given, ticketOf(hall.ask(issueKtp(), KEY)));
    }

    @Test
    void whatTheRulesRefuseIsRefusedForThatReason() throws Exception {
        disk.fill(0);
        var unknown =
                new HallCommand.Issue(
                        "nothing", "", "id", HallEvent.Channel.KIOSK, HallCommand.ANY_DAY);
        assertRefused(Refusal.UNKNOWN_SERVICE, hall.ask(unknown));
    }

    @Test
    void whenThereIsRoomAgainTicketsAreGivenByThemselves() throws Exception {
        disk.fill(0);
        assertRefused(Refusal.DISK_FULL, hall.ask(issueKtp()));
        disk.othersUse(0);
        hall.shown.clear();
        while (hall.published().room() == Room.TIGHT) {
            hall.ask(new HallCommand.TimePassed());
        }
        hall.issue();
        assertTrue(hall.shown.stream().anyMatch(p -> p.room() == Room.AMPLE));
    }

    @Test
    void theDayTurnsOnAFullDisk() throws Exception {
        hall.issue();
        disk.fill(0);
        hall.at(HallFixture.MONDAY.plusDays(1), "07:30");
        assertRefused(Refusal.DISK_FULL, hall.ask(issueKtp()));
        assertEquals(HallFixture.MONDAY.plusDays(1), hall.day().date());
        assertTrue(hall.day().open());
    }

    @Test
    void whenTheReserveIsUsedUpTheDeskStopsBeforeItWrites() throws Exception {
        hall.open("1");
        disk.fill(0);
        int steps = 0;
        while (!hall.broken.isDone()) {
            CompletableFuture.anyOf(
                            hall.offer(steps(steps++), Origin.of("s01"))
                                    .<CompletableFuture<?>>map(a -> a)
                                    .orElse(hall.broken),
                            hall.broken)
                    .join();
            assertTrue(steps < 10_000, "the disk never filled");
        }
        assertInstanceOf(DiskFull.class, hall.whyBroken());
        assertFalse(
                hall.verified().stream().anyMatch(DayCheck.Damaged.class::isInstance),
                "a write was begun that did not fit");
    }

    private static HallCommand steps(int number) {
        return number % 2 == 0
                ? new HallCommand.PauseCounter("1", "istirahat")
                : new HallCommand.OpenCounter("1", "s01");
    }
}

package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.issueKtp;
import static org.giliran.server.desk.DeskFixture.monday;
import static org.giliran.server.desk.DeskFixture.ticketOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.DayCheck;
import org.giliran.server.desk.SteeredDisk.Fault;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

class BrokenDiskTest {
    private static final Origin KEY = HallFixture.keyed("1", "ktp");

    @TempDir Path dir;

    @ParameterizedTest
    @EnumSource
    void aDiskThatFailsStopsTheDeskWithNothingAnsweredOrShown(Fault fault) throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            String earlier = hall.issue();
            Published before = hall.published();
            hall.shown.clear();
            hall.disk.failAfter(0, fault);
            CompletableFuture<Outcome> lost = hall.offer(issueKtp(), KEY).orElseThrow();
            assertInstanceOf(IOException.class, hall.whyBroken());
            assertFalse(lost.isDone());
            assertEquals(before, hall.published());
            assertTrue(hall.shown.isEmpty());
            assertTrue(hall.offer(issueKtp(), Origin.of("s01")).isEmpty());
            assertTrue(hall.day().tickets().contains(earlier));
        }
    }

    @Test
    void whoWaitsBehindAGroupThatFailsIsNotAnsweredEither() throws Exception {
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            hall.disk.hold();
            CompletableFuture<Outcome> first = hall.submit(issueKtp());
            hall.disk.awaitHeld();
            CompletableFuture<Outcome> second = hall.submit(issueKtp());
            hall.disk.failAfter(0, Fault.WRITE_FAILS);
            hall.disk.letAllGo();
            hall.whyBroken();
            assertTrue(first.isDone());
            assertFalse(second.isDone());
            assertEquals(1, hall.day().tickets().size());
        }
    }

    /** What was not answered may be there or not; asked again with its key it is there once. */
    @ParameterizedTest
    @EnumSource
    void afterTheDiskIsWellAgainTheSameKeyHasOneEffect(Fault fault) throws Exception {
        String earlier;
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            earlier = hall.issue();
            hall.disk.failAfter(0, fault);
            hall.handIn(issueKtp(), KEY);
            hall.whyBroken();
        }
        try (var hall = DeskFixture.start(dir.resolve("data"), monday())) {
            assertEquals(fault == Fault.WRITE_FAILS_HALFWAY, hall.torn.isPresent());
            assertTrue(hall.day().tickets().contains(earlier));
            assertEquals("2026-03-02-A-002", ticketOf(hall.ask(issueKtp(), KEY)));
            assertEquals(2, hall.day().tickets().size());
            assertInstanceOf(DayCheck.Verified.class, hall.verified().getFirst());
        }
    }
}

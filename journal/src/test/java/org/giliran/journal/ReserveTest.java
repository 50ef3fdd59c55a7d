package org.giliran.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReserveTest {
    private static final long MIB = 1 << 20;
    private static final long TOTAL = 64 * MIB;
    private static final long BYTES = 4 * MIB;

    @TempDir private Path folder;
    private final SmallDisk disk = new SmallDisk(TOTAL);

    private Reserve open() throws IOException {
        return Reserve.open(disk, disk, folder, BYTES);
    }

    @Test
    void aDiskWithRoomIsAmpleAndTheReserveIsReallyWritten() throws Exception {
        try (var reserve = open()) {
            assertFalse(reserve.isTight());
            assertEquals(BYTES, reserve.heldBytes());
            byte[] held = Files.readAllBytes(folder.resolve("reserve"));
            assertEquals(BYTES, held.length);
            for (int at = 0; at < held.length; at += 4096) {
                assertFalse(allZero(held, at), "a hole at " + at);
            }
        }
    }

    private static boolean allZero(byte[] bytes, int from) {
        for (int i = from; i < from + 4096; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aTinyDiskGivesAnEighthOfItselfAtMost() throws Exception {
        var tiny = new SmallDisk(8 * MIB);
        try (var reserve = Reserve.open(tiny, tiny, folder, BYTES)) {
            assertEquals(MIB, reserve.heldBytes());
            assertFalse(reserve.isTight());
        }
    }

    @Test
    void whenLessThanTheMarginIsFreeTheDiskIsTightWithTheReserveWhole() throws Exception {
        try (var reserve = open()) {
            disk.othersUse(TOTAL - 2 * BYTES);
            reserve.look();
            assertFalse(reserve.isTight());
            disk.othersUse(TOTAL - 2 * BYTES + 1);
            reserve.look();
            assertTrue(reserve.isTight());
            assertEquals(BYTES, reserve.heldBytes());
        }
    }

    @Test
    void aWriteThatDoesNotFitTakesNoMoreOfTheReserveThanItNeeds() throws Exception {
        try (var reserve = open()) {
            disk.othersUse(TOTAL - BYTES);
            reserve.makeRoom(4096);
            assertTrue(reserve.isTight());
            assertTrue(disk.freeBytes() >= 4096);
            assertTrue(disk.freeBytes() <= 100_000, disk.freeBytes() + " free");
            assertEquals(BYTES - disk.freeBytes(), reserve.heldBytes());
        }
    }

    /** The rest of a day is written on a disk that somebody has filled to the last byte. */
    @Test
    void onAFullDiskWritesGoOnAsLongAsTheReserveHolds() throws Exception {
        try (var reserve = open();
                var file = JournalFile.open(disk, folder.resolve("2026-11-21.gj"), Chain.start())) {
            disk.othersUse(TOTAL - BYTES);
            Chain head = Chain.start();
            int written = 0;
            while (reserve.heldBytes() > 0) {
                var group = new Group(head);
                head = group.add("{\"t\":\"Something/1\"}".getBytes());
                reserve.makeRoom(group.paddedBytes());
                file.append(group);
                written++;
            }
            assertTrue(written > 900, written + " groups");
        }
    }

    @Test
    void whenTheReserveIsUsedUpNothingIsWrittenAndItSaysSo() throws Exception {
        try (var reserve = open()) {
            disk.othersUse(TOTAL - BYTES);
            assertThrows(DiskFull.class, () -> reserve.makeRoom(BYTES + 1));
            assertTrue(reserve.isTight());
        }
    }

    @Test
    void whenThereIsRoomAgainTheReserveIsMadeAnewPieceByPieceAndTheDiskIsAmple() throws Exception {
        try (var reserve = open()) {
            disk.othersUse(TOTAL - BYTES);
            reserve.makeRoom(3 * MIB);
            reserve.look();
            assertTrue(reserve.isTight());
            disk.othersUse(0);
            for (int looks = 0; reserve.isTight(); looks++) {
                reserve.look();
                assertTrue(looks < 8, "never made again");
            }
            assertEquals(BYTES, reserve.heldBytes());
            assertTrue(disk.largestWrite() <= MIB, "the desk waits for " + disk.largestWrite());
        }
    }

    @Test
    void aDiskOnTheBrinkDoesNotChangeItsMindWithEachWrite() throws Exception {
        try (var reserve = open()) {
            disk.othersUse(TOTAL - 2 * BYTES + 1);
            reserve.look();
            disk.othersUse(TOTAL - 2 * BYTES - 4096);
            reserve.look();
            assertTrue(reserve.isTight());
            disk.othersUse(TOTAL - 2 * BYTES - BYTES / 4);
            reserve.look();
            assertFalse(reserve.isTight());
        }
    }

    @Test
    void aStartOnAFullDiskIsTightAndUsesWhatIsLeftOfTheReserve() throws Exception {
        open().close();
        disk.othersUse(TOTAL - BYTES - 100);
        try (var reserve = open()) {
            assertTrue(reserve.isTight());
            assertEquals(BYTES, reserve.heldBytes());
            reserve.makeRoom(4096);
        }
    }

    @Test
    void withoutAReserveNothingIsTightAndNoFileIsMade() throws Exception {
        disk.othersUse(TOTAL);
        try (var none = Reserve.none(folder)) {
            none.look();
            assertFalse(none.isTight());
            none.makeRoom(BYTES);
        }
        assertFalse(Files.exists(folder.resolve("reserve")));
    }
}

package org.giliran.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalVerify;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Two days that the first version's desk wrote ({@link SmallDays}). Every later version reads them
 * and finds the same hall; these files and numbers never change.
 */
class GoldenDaysTest {
    private static final List<String> CLOSING_HASHES =
            List.of(
                    "eea0456ffbbacad614ad719288037be398e9ff7e9c91425ee47b5ee3d715c552",
                    "c128f738cccbe949bba31fe56a5f34991c86ee1e84033b0d1f0c5dc101a7b5d9");

    @TempDir Path dir;

    @BeforeEach
    void copyTheGoldenFiles() throws IOException {
        Files.createDirectories(DeskFixture.folder(dir));
        for (String name : List.of("2026-03-02.gj", "2026-03-03.gj")) {
            Files.write(DeskFixture.folder(dir).resolve(name), golden(name));
        }
    }

    @Test
    void theGoldenDaysHaveTheirClosingHashes() throws IOException {
        List<DayCheck> days = JournalVerify.folder(DeskFixture.folder(dir));
        assertEquals(
                CLOSING_HASHES,
                days.stream().map(d -> ((DayCheck.Verified) d).closingHash()).toList());
    }

    @Test
    void theGoldenDaysGiveTheSameHall() throws IOException {
        try (var hall = DeskFixture.notStarted(dir, SetUps.SMALL, DeskFixture.monday())) {
            assertTrue(hall.torn.isEmpty());
            assertEquals(
                    new String(golden("summary.txt"), StandardCharsets.UTF_8),
                    DaySummary.of(hall.day()));
        }
    }

    @Test
    void theGoldenDaysGoOn() throws IOException {
        var noon = HallFixture.instant(SmallDays.TUESDAY, "12:00");
        try (var hall = DeskFixture.start(dir, noon)) {
            assertEquals("2026-03-03-A-003", hall.issue());
            assertEquals(2, hall.verified().size());
        }
    }

    private static byte[] golden(String name) throws IOException {
        try (var in = GoldenDaysTest.class.getResourceAsStream("/golden/days/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}

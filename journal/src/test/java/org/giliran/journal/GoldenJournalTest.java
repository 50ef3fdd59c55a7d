package org.giliran.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A journal written by the first version. Every later version opens it; this file and these numbers
 * never change.
 */
class GoldenJournalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Chain HEAD =
            Chain.of(6, "d9e0c8cf4e1ab579f9f35ef0e7a6902fc9051499fcd16412d6b2f435f1a32b8a");
    private static final List<String> RECORDS =
            List.of(
                    """
                    {"t":"DayOpened/1","actor":"system","date":"2026-01-05","hall":"dukcapil-sleman","time":"2026-01-05T07:30:00+07:00"}\
                    """,
                    """
                    {"t":"CounterOpened/1","actor":"s07","counter":"1","date":"2026-01-05","hall":"dukcapil-sleman","time":"2026-01-05T07:58:12+07:00"}\
                    """,
                    """
                    {"t":"TicketIssued/1","actor":"kiosk-1","date":"2026-01-05","hall":"dukcapil-sleman","key":"0199d2a8-6f1c-7c3e-9a51-2f60d5b7e001","number":"A-001","service":"ktp","time":"2026-01-05T08:00:03+07:00"}\
                    """,
                    """
                    {"t":"TicketIssued/1","actor":"kiosk-1","date":"2026-01-05","hall":"dukcapil-sleman","key":"0199d2a8-6f1c-7c3e-9a51-2f60d5b7e002","number":"A-002","service":"ktp","time":"2026-01-05T08:00:04+07:00"}\
                    """,
                    """
                    {"t":"TicketCalled/1","actor":"s07","counter":"1","date":"2026-01-05","hall":"dukcapil-sleman","number":"A-001","time":"2026-01-05T08:01:40+07:00"}\
                    """,
                    """
                    {"t":"NoticePosted/1","actor":"s01","date":"2026-01-05","hall":"dukcapil-sleman","text":"Silakan siapkan berkas — “asli” dan fotokopi ✓","time":"2026-01-05T08:02:00+07:00"}\
                    """);

    @TempDir Path dir;

    @Test
    void theFirstVersionsJournalOpensWithTheSameHead() throws Exception {
        var file = copyOfTheGoldenFile();
        try (var journal = JournalFile.open(new FileDisk(), file, Chain.start())) {
            assertEquals(HEAD, journal.head());
            assertTrue(journal.torn().isEmpty());
        }
        assertEquals(List.of(new DayCheck.Verified(DAY, 6, HEAD)), JournalVerify.folder(dir));
    }

    @Test
    void theFirstVersionsRecordsAreReadAsTheyWereWritten() throws Exception {
        assertEquals(RECORDS, Records.read(copyOfTheGoldenFile(), Chain.start()).texts);
    }

    @Test
    void thisVersionWritesTheSameBytes() throws Exception {
        var first = Records.group(Chain.start(), RECORDS.get(0));
        var second = Records.group(first.after(), RECORDS.get(1), RECORDS.get(2), RECORDS.get(3));
        var third = Records.group(second.after(), RECORDS.get(4), RECORDS.get(5));
        var file =
                Records.write(
                        dir.resolve("x"),
                        Records.encoded(first),
                        Records.encoded(second),
                        Records.encoded(third));
        assertEquals(-1, Files.mismatch(file, copyOfTheGoldenFile()));
    }

    private Path copyOfTheGoldenFile() throws Exception {
        var file = dir.resolve(DAY + ".gj");
        try (var golden = GoldenJournalTest.class.getResourceAsStream("/golden/2026-01-05.gj")) {
            Files.copy(Objects.requireNonNull(golden), file);
        }
        return file;
    }
}

package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.FileDisk;
import org.giliran.journal.Group;
import org.giliran.journal.JournalFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** A program that finds what a newer one wrote says so in plain words and changes nothing. */
@Isolated("reads what the program says")
class VersionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** Its type is of a version to come. */
    private static final String LATER =
            "{\"t\":\"TicketIssued/9\",\"actor\":\"s01\",\"at\":\"2026-11-21T02:00:00.000Z\","
                    + "\"date\":\"2026-11-21\",\"event\":{},\"hall\":\"balai\"}";

    @TempDir Path dir;

    @BeforeEach
    void liveADay() {
        try (var server = RunningServer.start(dir)) {
            server.takeTicket("ktp");
        }
    }

    @Test
    void aRecordOfALaterVersionIsLeftToThatVersion() throws IOException {
        appendLater();
        assertRefused(
                "is not for this program (Giliran queue server 0.1.0): record 3 cannot be read:"
                        + " this program does not know its type 'TicketIssued/9'; a newer version"
                        + " of the program wrote it. Nothing was changed");
    }

    /** What a newer program was writing when it stopped is not this one's to set aside. */
    @Test
    void notEvenATornTailIsCutThen() throws IOException {
        appendLater();
        Files.write(file(), new byte[] {'G', 'L', 'R', 'N', 0, 1}, StandardOpenOption.APPEND);
        assertRefused("'TicketIssued/9'");
    }

    @Test
    void aGroupOfALaterFormatIsLeftToThatVersion() throws IOException {
        var block = ByteBuffer.allocate(4_096).put("GLRN".getBytes(StandardCharsets.US_ASCII));
        Files.write(file(), block.putShort((short) 2).array(), StandardOpenOption.APPEND);
        assertRefused("it is in format 2, which this program does not know");
    }

    @Test
    void accountsOfALaterFormatAreLeftToThatVersion() throws IOException {
        Path accounts = dir.resolve("accounts.json");
        String stored = Files.readString(accounts);
        Files.writeString(accounts, stored.replaceFirst("\"format\" : 1", "\"format\" : 2"));
        assertRefused("accounts.json is of format 2, which this program does not know");
    }

    /** Files of before there was a format are read as the first. */
    @Test
    void accountsWithoutAFormatAreOfTheFirst() throws IOException {
        Path accounts = dir.resolve("accounts.json");
        String stored = Files.readString(accounts);
        assertTrue(stored.contains("\"format\" : 1,"), stored);
        Files.writeString(accounts, stored.replace("\"format\" : 1,", ""));
        try (var server = RunningServer.start(dir)) {
            assertEquals("A-002", server.takeTicket("ktp"));
        }
    }

    private void assertRefused(String why) {
        var before = Backed.content(dir);
        Ran ran = Ran.server("--data", dir.toString(), "--port", "0", "--stop-on-stdin-end");
        assertEquals(1, ran.status());
        assertTrue(ran.err().contains(why), ran.err());
        assertEquals(1, ran.err().lines().filter(l -> !l.isBlank()).count(), ran.err());
        assertEquals(before, Backed.content(dir));
    }

    private Path file() {
        return dir.resolve("journal/balai/2026-11-21.gj");
    }

    private void appendLater() throws IOException {
        Path journal = dir.resolve("journal/balai");
        try (JournalFolder folder = JournalFolder.open(new FileDisk(), journal);
                var file = folder.append(DAY, folder.headBefore(DAY))) {
            var group = new Group(file.head());
            group.add(LATER.getBytes(StandardCharsets.UTF_8));
            file.append(group);
        }
    }
}

package org.giliran.server.backup.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.backup.BackupState.Trouble;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a person is told to do, by what Linux and Java say of a write that failed. */
class TroublesTest {

    @Test
    void aFullDiskIsSaidToBeFull() {
        assertEquals(Trouble.DISK_FULL, Troubles.of(new IOException("No space left on device")));
        assertEquals(Trouble.DISK_FULL, Troubles.of(failed("Disk quota exceeded")));
    }

    @Test
    void aDiskThatIsShutOrGoneCannotBeWritten() {
        assertEquals(Trouble.NOT_WRITABLE, Troubles.of(failed("Read-only file system")));
        assertEquals(Trouble.NOT_WRITABLE, Troubles.of(failed("Operation not permitted")));
        assertEquals(Trouble.NOT_WRITABLE, Troubles.of(new AccessDeniedException("/media/x")));
        assertEquals(Trouble.NOT_WRITABLE, Troubles.of(new NoSuchFileException("/media/x")));
    }

    @Test
    void whatNobodyForesawIsAFailure() {
        assertEquals(Trouble.FAILED, Troubles.of(new IOException("Input/output error")));
        assertEquals(Trouble.FAILED, Troubles.of(new IllegalStateException()));
    }

    private static FileSystemException failed(String reason) {
        return new FileSystemException("/media/x", null, reason);
    }
}

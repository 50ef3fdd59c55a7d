package org.giliran.server.platform;

import org.giliran.journal.DiskFull;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;

/**
 * The folder of a server's data, looked at before anything is opened in it: so that whoever starts
 * the server reads in a sentence why it cannot be.
 */
public record DataFolder(Path data) {
    private static final String PROBE = ".probe";
    private static final String NO_ROOM = "No space left on device";
    private static final String READ_ONLY = "Read-only file system";
    private static final String FAILS = "Input/output error";

    /**
     * Writes and syncs a few bytes in a folder that is there, and takes them away again.
     *
     * @throws CannotStart when the folder is no place to keep a journal in
     */
    public void requireUsable() throws IOException {
        if (!Files.exists(data)) {
            return; // whoever writes the first file in it makes it
        }
        if (!Files.isDirectory(data)) {
            throw new CannotStart(data + " is a file; --data names a folder");
        }
        Path probe = data.resolve(PROBE);
        try {
            write(probe);
            requireOwned(probe);
        } catch (IOException e) {
            if (!hasNoRoom(e)) {
                throw e; // a full disk has its reserve
            }
        } finally {
            deleteQuietly(probe);
        }
    }

    private static void write(Path probe) throws IOException {
        try (var channel =
                FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1));
            channel.force(true);
        }
    }

    /** As another user it could write now, and leave files that the owner cannot use later. */
    private void requireOwned(Path probe) throws IOException {
        UserPrincipal mine = Files.getOwner(probe);
        UserPrincipal owner = Files.getOwner(data);
        if (!mine.equals(owner)) {
            throw new CannotStart(
                    "%s belongs to the user %s, and this program runs as %s: start it as %s, or give"
                                    .formatted(
                                            data, owner.getName(), mine.getName(), owner.getName())
                            + " the folder to "
                            + mine.getName());
        }
    }

    private static void deleteQuietly(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException _) {
            // The disk that did not take it has not got it, and an empty file does no harm.
        }
    }

    /** Why a start failed, in a sentence about the disk where it was the disk; else as it was. */
    public IOException explained(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (!words.isEmpty()) {
                return new CannotStart(words);
            }
        }
        return failed;
    }

    private String words(Throwable cause) {
        String why = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be used by this program" + owner(denied);
        }
        if (cause instanceof DiskFull || !(cause instanceof IOException)) {
            return "";
        }
        if (why.contains(READ_ONLY)) {
            return "the disk of %s is read-only: mount it for writing; if it became so by itself, it"
                    .formatted(data)
                    .concat(" is failing, so see the system's log first");
        }
        if (why.contains(NO_ROOM)) {
            return "the disk of %s is full: make room on it, then start again".formatted(data);
        }
        return why.contains(FAILS)
                ? "the disk of %s fails (%s): see the system's log".formatted(data, why)
                : "";
    }

    private static boolean hasNoRoom(IOException e) {
        return String.valueOf(e.getMessage()).contains(NO_ROOM);
    }

    private static String owner(FileSystemException denied) {
        @Nullable String file = denied.getFile();
        try {
            return file == null
                    ? ""
                    : ": it belongs to the user " + Files.getOwner(Path.of(file)).getName();
        } catch (IOException _) {
            return "";
        }
    }
}

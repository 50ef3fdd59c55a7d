package org.giliran.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real disk: {@link FileChannel}, forced without the times of the file ({@code fdatasync}).
 *
 * <p>A thread that is interrupted while it writes finds its file closed, as with every {@code
 * FileChannel}.
 */
public final class FileDisk implements JournalDisk {

    @Override
    public JournalChannel open(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE, APPEND);
        try {
            syncFolder(folderOf(file));
            return new OpenFile(channel, new SyncCheck(file));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Makes a folder and those above it, each of them durable. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folderOf(folder);
        makeFolder(above);
        Files.createDirectories(folder);
        syncFolder(above);
    }

    /** The folder that {@code file} stands in. */
    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** Makes the names in a folder durable; Linux does that when a folder is forced like a file. */
    private static void syncFolder(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, READ)) {
            names.force(true);
        }
    }

    private record OpenFile(FileChannel channel, SyncCheck check) implements JournalChannel {

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
            check.requireWritable();
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long bytes) throws IOException {
            channel.truncate(bytes);
        }

        @Override
        public void close() throws IOException {
            try (check) {
                channel.close();
            }
        }
    }
}

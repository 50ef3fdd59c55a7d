package org.giliran.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much room there is where a journal stands. A test puts a small disk behind it that it fills.
 */
public interface DiskRoom {

    /** Bytes that this program may still write. */
    long freeBytes() throws IOException;

    /** Bytes of the whole file system, used or not. */
    long totalBytes() throws IOException;

    /** The room of the file system that {@code folder}, which is there, stands on. */
    static DiskRoom of(Path folder) throws IOException {
        return new RealRoom(Files.getFileStore(folder));
    }

    /** Room without an end: nothing is ever tight. */
    static DiskRoom endless() {
        return new Endless();
    }

    /** What the operating system says. */
    record RealRoom(FileStore store) implements DiskRoom {

        @Override
        public long freeBytes() throws IOException {
            return store.getUsableSpace();
        }

        @Override
        public long totalBytes() throws IOException {
            return store.getTotalSpace();
        }
    }

    /** See {@link #endless}. */
    record Endless() implements DiskRoom {

        @Override
        public long freeBytes() {
            return Long.MAX_VALUE;
        }

        @Override
        public long totalBytes() {
            return Long.MAX_VALUE;
        }
    }
}

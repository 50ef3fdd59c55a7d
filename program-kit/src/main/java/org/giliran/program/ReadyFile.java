package org.giliran.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Tells who started a program that it is up: a file that appears whole, for its owner only, and
 * goes when the program stops.
 */
public record ReadyFile(Path path) implements AutoCloseable {

    /** Writes {@code text} beside the file and renames it into place. */
    public static ReadyFile write(Path path, String text) {
        Path whole = path.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, text);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + whole, e);
        }
        return new ReadyFile(whole);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

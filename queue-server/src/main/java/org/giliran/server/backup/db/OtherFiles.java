package org.giliran.server.backup.db;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in a folder of a hall beside its days: accounts, notices, torn tails that were set
 * aside, and whatever a later version puts there.
 */
final class OtherFiles {
    private OtherFiles() {}

    static List<Path> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> isWanted(f.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** All files of a folder and those in it, if there is one. */
    static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new Finder(found));
        return found.stream().filter(f -> isWanted(f.getFileName().toString())).sorted().toList();
    }

    /** Somebody may write there: what is gone when it is looked at is not there. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> found;

        Finder(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }

    /**
     * Not the days, which are copied up to a record; nor locks and other hidden files; nor what is
     * being written; nor what only holds room on the disk.
     */
    private static boolean isWanted(String name) {
        return !name.startsWith(".")
                && !name.endsWith(".gj")
                && !name.endsWith(".new")
                && !name.startsWith("reserve");
    }
}

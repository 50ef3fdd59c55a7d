package org.giliran.server.backup.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> isWanted(f.getFileName().toString()))
                    .sorted()
                    .toList();
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

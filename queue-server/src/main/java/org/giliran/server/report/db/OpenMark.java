package org.giliran.server.report.db;

import org.giliran.server.file.db.DurableFile;
import org.h2.store.fs.FilePath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file that lies beside the database while a program has it open. Found at a start, it says that
 * the last run was killed, or lost its power.
 *
 * <p>H2 then opens without a complaint, but may hold half of a transaction: of 200 servers killed
 * in the thick of work one came back with a visit whose ticket was not there. Such tables are not
 * read again; the journal makes new ones.
 *
 * @param folder of the database
 * @param kind of its files, as H2 names it, with a colon; empty for those of the disk
 */
record OpenMark(Path folder, String kind) {
    private static final String NAME = "open";

    /** Whether whoever had the database open last did not close it. */
    boolean stands() {
        return Files.exists(folder.resolve(NAME));
    }

    /** Whether a file of the folder is the mark. */
    boolean isAt(Path file) {
        return file.equals(folder.resolve(NAME));
    }

    /** Durable before the database is written to. */
    void set() throws IOException {
        DurableFile.replace(folder, NAME, new byte[0]);
    }

    /**
     * After the database was closed: syncs it first, so that the mark never goes before the data.
     */
    void lift() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
                try (var database = FilePath.get(kind + file.toAbsolutePath()).open("rw")) {
                    database.force(true);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(NAME));
    }
}

package org.giliran.server.backup.db;

import org.giliran.api.Wire;
import org.giliran.server.backup.Manifest;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A backup as it stands in a folder: {@code manifest.json}, {@code setup.yaml} to be read, and
 * {@code data}, the hall's data folder.
 *
 * @param sha256 of the manifest
 */
public record StoredBackup(Path folder, Manifest manifest, String sha256) {
    static final String MANIFEST = "manifest.json";
    static final String SET_UP = "setup.yaml";
    static final String DATA = "data";

    /**
     * Reads what a backup says that it holds.
     *
     * @throws BadBackup when that cannot be read, or another version of the program made it
     */
    public static StoredBackup read(Path folder) throws IOException {
        Path file = folder.resolve(MANIFEST);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Manifest manifest =
                    Wire.readAnswer(new String(bytes, StandardCharsets.UTF_8), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BadBackup(
                        file,
                        "it is a backup of format "
                                + manifest.format()
                                + ", made by "
                                + manifest.program()
                                + ", which this program does not know");
            }
            if (!manifest.hall().matches("[a-z0-9-]{1,32}")) {
                throw new BadBackup(file, "its hall has no code");
            }
            return new StoredBackup(folder, manifest, DurableCopy.sha256(bytes));
        } catch (NoSuchFileException _) {
            throw new BadBackup(file, "it is missing, so " + folder + " is no backup");
        } catch (JacksonException | NullPointerException _) {
            throw new BadBackup(file, "it cannot be read as the list of a backup's files");
        }
    }

    Path data() {
        return folder.resolve(DATA);
    }

    /** The folder of the hall's days. */
    Path journal() {
        return journal(data(), manifest.hall());
    }

    static Path journal(Path data, String hall) {
        return data.resolve("journal").resolve(hall);
    }

    static String dayPath(String hall, Object day) {
        return DATA + "/journal/" + hall + "/" + day + ".gj";
    }
}

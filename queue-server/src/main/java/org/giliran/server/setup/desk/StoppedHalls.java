package org.giliran.server.setup.desk;

import org.giliran.journal.FileDisk;
import org.giliran.journal.JournalFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds a data folder for a tool that changes it, so that no server runs on it meanwhile: a running
 * server would write its own accounts over the change.
 */
record StoppedHalls(List<JournalFolder> held) implements AutoCloseable {

    /**
     * Takes the folder.
     *
     * @throws org.giliran.journal.JournalInUse when a server runs on it
     */
    static StoppedHalls hold(Path data) throws IOException {
        var halls = new StoppedHalls(new ArrayList<>());
        Path journals = data.resolve("journal");
        if (Files.isDirectory(journals)) {
            try (Stream<Path> folders = Files.list(journals)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    halls.held.add(JournalFolder.open(new FileDisk(), folder));
                }
            } catch (IOException e) {
                halls.close();
                throw e;
            }
        }
        return halls;
    }

    @Override
    public void close() throws IOException {
        for (JournalFolder folder : held) {
            folder.close();
        }
    }
}

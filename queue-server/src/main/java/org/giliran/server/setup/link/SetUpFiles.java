package org.giliran.server.setup.link;

import org.giliran.server.platform.CannotStart;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads set-up files for a person at a command line. */
public final class SetUpFiles {
    private SetUpFiles() {}

    /**
     * Reads a file.
     *
     * @throws CannotStart with everything that is wrong with it, a line for each
     */
    public static SetUpFile read(Path file) throws IOException {
        try {
            return SetUpFile.read(file);
        } catch (NoSuchFileException _) {
            throw new CannotStart("there is no file " + file);
        } catch (SetUpProblems e) {
            throw new CannotStart(
                    "the set-up "
                            + file
                            + " cannot be used:\n  "
                            + String.join(
                                    "\n  ", e.entries().stream().map(Object::toString).toList()));
        }
    }
}

package org.giliran.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The source files of all modules, for tests about what every page has in common. */
final class Repository {
    private Repository() {}

    /**
     * The files under {@code <module>/src/main/resources/<folder>} of every module that has such a
     * folder.
     */
    static List<Path> resources(String folder, String suffix) throws IOException {
        return sources(suffix, "src/main/resources/" + folder);
    }

    /** The files in a folder of every module that has it. */
    static List<Path> sources(String suffix, String folder) throws IOException {
        try (var modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            var folders =
                    modules.map(module -> module.resolve(folder))
                            .filter(Files::isDirectory)
                            .sorted()
                            .toList();
            return folders.stream()
                    .flatMap(Repository::walk)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList();
        }
    }

    private static java.util.stream.Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.giliran.display.link;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hall's own voice on this display's disk: a folder for each version, with {@code
 * manifest.json} and the clips. A folder gets its name when all of it is durable, so what has a
 * name is whole.
 *
 * @param folder made when it is needed
 */
public record VoiceStore(Path folder) {
    private static final Pattern VERSION = Pattern.compile("[a-z0-9-]{1,120}");
    private static final String PART = ".part";

    /** Whether a version can be the name of a folder. */
    public static boolean isVersion(String version) {
        return VERSION.matcher(version).matches();
    }

    /** The version that is kept here. */
    public Optional<String> find() throws IOException {
        return content().stream()
                .map(f -> f.getFileName().toString())
                .filter(VoiceStore::isVersion)
                .max(Comparator.naturalOrder());
    }

    /** Where a version is. */
    public Path of(String version) {
        return folder.resolve(version);
    }

    /**
     * Keeps a version, and no other one.
     *
     * @param files by name, at most one folder deep
     */
    void keep(String version, Map<String, byte[]> files) throws IOException {
        Path part = folder.resolve(PART);
        remove(part);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = part.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            write(path, file.getValue());
        }
        remove(of(version));
        Files.move(part, of(version), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        keepOnly(version);
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        sync(file.resolveSibling(""));
    }

    private static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, READ)) {
            names.force(true);
        }
    }

    /** Deletes all versions but one; all of them when it is empty. */
    void keepOnly(String version) throws IOException {
        for (Path path : content()) {
            if (!path.getFileName().toString().equals(version)) {
                remove(path);
            }
        }
    }

    /** Deletes the folder with all that is in it. */
    public void erase() throws IOException {
        remove(folder);
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

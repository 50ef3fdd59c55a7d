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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
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

    /** A voice is personal data. */
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

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

    /** Takes one file of a version; its name is at most one folder deep. */
    interface Taker {
        void take(String name, byte[] content) throws IOException;
    }

    /** Hands the files of a version over. */
    interface Filling {
        void fill(Taker taker) throws IOException, InterruptedException;
    }

    /**
     * Keeps a version, and no other one.
     *
     * @param filling hands the files over, one at a time: all of them at once may be more than this
     *     program has memory
     */
    void keep(String version, Filling filling) throws IOException, InterruptedException {
        Path part = folder.resolve(PART);
        remove(part);
        Files.createDirectories(folder);
        Files.createDirectory(part, OWNER_ONLY);
        filling.fill(
                (name, content) -> {
                    Path path = part.resolve(name);
                    Files.createDirectories(path.resolveSibling(""));
                    write(path, content);
                });
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

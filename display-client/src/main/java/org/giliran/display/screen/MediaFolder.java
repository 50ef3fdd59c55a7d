package org.giliran.display.screen;

import org.giliran.display.wall.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of pictures and videos, looked at again and again. What cannot be shown is told once and
 * left out. For one thread.
 */
final class MediaFolder {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFolder.class);

    /** Nobody waits long enough to see more. */
    static final int MOST_FILES = 50;

    private final Path folder;
    private final Set<String> told = new HashSet<>();
    private Map<Path, String> before = Map.of();
    private boolean looked;

    /**
     * A file that can be shown.
     *
     * @param edition another for another content of the same file
     */
    record Entry(Path file, MediaType type, long bytes, String edition) {}

    MediaFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What can be shown now, by name. A file that came or changed since the last look may still be
     * written: it is left for the next.
     */
    List<Entry> look() {
        var now = new HashMap<Path, String>();
        List<Entry> found =
                files().stream()
                        .flatMap(file -> entry(file).stream())
                        .peek(entry -> now.put(entry.file, entry.edition))
                        .filter(entry -> !looked || entry.edition.equals(before.get(entry.file)))
                        .toList();
        before = Map.copyOf(now);
        looked = true;
        return found;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(file -> !file.getFileName().toString().startsWith("."))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
            if (all.size() > MOST_FILES) {
                tell(folder, "only the first " + MOST_FILES + " files are looked at");
            }
            return all.subList(0, Math.min(MOST_FILES, all.size()));
        } catch (IOException e) {
            tell(folder, "it cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private Optional<Entry> entry(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MediaType.HEAD_BYTES);
            long bytes = Files.size(file);
            String edition = edition(file, bytes);
            Optional<MediaType> type = MediaType.of(head);
            if (type.isEmpty()) {
                tell(file, "it is no JPEG, PNG, WebP, MP4 or WebM");
            }
            return type.filter(known -> isSmallEnough(file, known, bytes))
                    .map(known -> new Entry(file, known, bytes, edition));
        } catch (IOException e) {
            tell(file, "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isSmallEnough(Path file, MediaType type, long bytes) {
        if (bytes > type.mostBytes()) {
            tell(file, "it has more than " + type.mostBytes() + " bytes");
        }
        return bytes <= type.mostBytes();
    }

    /** With the whole name, for two names may have one hash. */
    private static String edition(Path file, long bytes) throws IOException {
        byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        long changed = Files.getLastModifiedTime(file).toMillis();
        return "%s-%x-%x".formatted(HexFormat.of().formatHex(name), bytes, changed);
    }

    private void tell(Path what, String why) {
        if (told.size() < 10 * MOST_FILES && told.add(what + why)) {
            LOG.warn("{} is not shown: {}", what, why);
        }
    }
}

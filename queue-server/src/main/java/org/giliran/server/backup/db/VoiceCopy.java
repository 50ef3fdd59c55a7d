package org.giliran.server.backup.db;

import org.giliran.server.backup.Manifest;
import org.giliran.server.voice.db.VoiceShelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Copies what a hall has recorded, while somebody may record: a list and the sounds that it names.
 * A sound is written before the list names it and deleted after, so that a copy during which no
 * list has changed is whole; one during which a list has is made anew.
 *
 * @param data folder of the server
 * @param part the backup that is being made
 * @param newest the newest backup's manifest and files: a sound does not change under its name, so
 *     backups share it
 */
record VoiceCopy(Path data, Path part, Optional<Newest> newest, FileCopy files) {
    /** Who records saves a clip every few seconds; a copy that shares its sounds takes less. */
    static final int TRIES_MAX = 5;

    /** What an earlier backup has. */
    record Newest(Manifest manifest, Sharing sharing) {}

    /** How a file is copied. */
    interface FileCopy {
        DurableCopy.Content copy(Path from, Path to) throws IOException;
    }

    /**
     * Copies. After the last try it is what could be had: a clip that was erased meanwhile may be
     * named and missing, which a hall that opens puts right.
     *
     * @return what was copied
     */
    List<Manifest.Entry> make() throws IOException {
        for (int tries = 1; ; tries++) {
            Map<Path, String> before = lists();
            List<Manifest.Entry> made = copyAll();
            if (tries == TRIES_MAX || before.equals(lists())) {
                return made;
            }
            delete(to(from()));
        }
    }

    private Path from() {
        return data.resolve(VoiceShelf.FOLDER);
    }

    private Path to(Path file) {
        return part.resolve(StoredBackup.DATA).resolve(data.relativize(file));
    }

    private static boolean isSound(Path file) {
        return file.toString().endsWith(VoiceShelf.SOUND);
    }

    /** What stands in the lists now. */
    private Map<Path, String> lists() throws IOException {
        var lists = new TreeMap<Path, String>();
        for (Path file : OtherFiles.below(from())) {
            if (!isSound(file)) {
                lists.put(file, DurableCopy.of(file).sha256());
            }
        }
        return lists;
    }

    /** The lists first: what is recorded after is not named, and what is named is there. */
    private List<Manifest.Entry> copyAll() throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        for (Path file :
                OtherFiles.below(from()).stream()
                        .sorted(Comparator.comparing(VoiceCopy::isSound))
                        .toList()) {
            Path copy = to(file);
            Path folder = copy.resolveSibling("");
            DurableCopy.makeFolder(folder);
            Optional<Manifest.Entry> shared = isSound(file) ? share(copy) : Optional.empty();
            (shared.isPresent() ? shared : copy(file, copy)).ifPresent(entries::add);
            DurableCopy.sync(folder);
        }
        return entries;
    }

    private Optional<Manifest.Entry> share(Path copy) throws IOException {
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Optional<Manifest.Entry> known = newest.get().manifest.findFile(path(copy));
        return known.isPresent() && newest.get().sharing.share(known.get(), copy.resolveSibling(""))
                ? known
                : Optional.empty();
    }

    /** It may be deleted at this moment, and then shall not be kept. */
    private Optional<Manifest.Entry> copy(Path from, Path to) throws IOException {
        try {
            DurableCopy.Content copied = files.copy(from, to);
            return Optional.of(new Manifest.Entry(path(to), copied.bytes(), copied.sha256()));
        } catch (NoSuchFileException _) {
            Files.deleteIfExists(to);
            return Optional.empty();
        }
    }

    private String path(Path file) {
        return part.relativize(file).toString().replace('\\', '/');
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : OtherFiles.below(folder)) {
            Files.delete(file);
        }
    }
}

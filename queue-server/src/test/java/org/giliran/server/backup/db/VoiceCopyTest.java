package org.giliran.server.backup.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.backup.Manifest;
import org.giliran.server.voice.HallVoice.Done;
import org.giliran.server.voice.Phrases;
import org.giliran.server.voice.Recording;
import org.giliran.server.voice.Tones;
import org.giliran.server.voice.db.VoiceShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A voice is copied while somebody records it: between two files here. */
class VoiceCopyTest {
    private static final Phrases PHRASES =
            new Phrases(Map.of("id", Map.of("digit-7", "tujuh", "digit-8", "delapan")));

    @TempDir private Path dir;
    private VoiceShelf shelf;
    private Path part;
    private int recorded;
    private int copied;

    @BeforeEach
    void record() throws IOException {
        part = dir.resolve("part-0");
        shelf = VoiceShelf.open(dir.resolve("data"), "balai", PHRASES, () -> {});
        record("digit-7");
        record("digit-8");
    }

    private void record(String phrase) throws IOException {
        recorded++;
        shelf.record(
                new Done("key-" + recorded, "request"),
                "id",
                phrase,
                Tones.wav(300 + recorded),
                Instant.EPOCH,
                "s20");
    }

    /** Copies; before the files with these places somebody records digit-7 anew. */
    private List<Manifest.Entry> copyWhileSomebodyRecordsBefore(Set<Integer> places)
            throws IOException {
        Files.createDirectories(part);
        VoiceCopy.FileCopy files =
                (from, to) -> {
                    copied++;
                    if (places.contains(copied)) {
                        record("digit-7");
                    }
                    return DurableCopy.copy(from, to, Files.size(from));
                };
        return new VoiceCopy(dir.resolve("data"), part, Optional.empty(), files).make();
    }

    /** The sounds that the copy names, as a hall that opens it finds them. */
    private Set<String> heard() throws IOException {
        return sounds(VoiceShelf.open(part.resolve("data"), "balai", PHRASES, () -> {}));
    }

    private static Set<String> sounds(VoiceShelf shelf) {
        return shelf.voice().of("id").clips().values().stream()
                .map(Recording.Clip::sound)
                .collect(Collectors.toSet());
    }

    private static void assertComplete(Path part, List<Manifest.Entry> entries) throws IOException {
        var listed = new TreeSet<String>();
        entries.forEach(e -> listed.add(e.path()));
        var there = new TreeSet<String>();
        OtherFiles.below(part).forEach(f -> there.add(part.relativize(f).toString()));
        assertEquals(there, listed);
        assertEquals(listed.size(), entries.size(), "each once");
    }

    @Test
    void aClipThatIsRecordedWhileTheCopyIsMadeIsInItWithItsSound() throws IOException {
        for (int place = 1; place <= 3; place++) {
            copied = 0;
            part = dir.resolve("part-" + place);
            var entries = copyWhileSomebodyRecordsBefore(Set.of(place));
            assertEquals(sounds(shelf), heard(), "recorded before file " + place);
            assertEquals(2, heard().size());
            assertComplete(part, entries);
        }
    }

    @Test
    void whoeverRecordsWithoutAPauseHoldsNoBackupUp() throws IOException {
        Set<Integer> always =
                IntStream.rangeClosed(1, 100).boxed().collect(Collectors.toUnmodifiableSet());
        var entries = copyWhileSomebodyRecordsBefore(always);
        assertTrue(copied <= 3 * VoiceCopy.TRIES_MAX, () -> copied + " files");
        assertComplete(part, entries);
    }
}

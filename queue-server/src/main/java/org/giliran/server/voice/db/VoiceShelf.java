package org.giliran.server.voice.db;

import org.giliran.api.Wire;
import org.giliran.server.file.db.DurableFile;
import org.giliran.server.voice.HallVoice;
import org.giliran.server.voice.HallVoice.Done;
import org.giliran.server.voice.Phrases;
import org.giliran.server.voice.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A hall's recordings: {@code voice/HALL/LANGUAGE/SHA256.wav}, and {@code voice.json} that says
 * which is which. A sound is written before the list names it, and deleted after the list has
 * forgotten it; what the list does not name is deleted at the next change or start. Safe for all
 * threads; durable on return.
 */
public final class VoiceShelf {
    /** The folder of all halls' voices in the data folder. */
    public static final String FOLDER = "voice";

    private static final Logger LOG = LoggerFactory.getLogger(VoiceShelf.class);

    private static final String LIST = "voice.json";

    /** How the name of a sound's file ends; such a file never changes. */
    public static final String SOUND = ".wav";

    private final Path folder;
    private final Phrases phrases;
    private final Runnable onChange;
    private final AtomicLong edition = new AtomicLong();
    private volatile HallVoice voice;

    /** What became of a command. */
    public enum Taken {
        DONE,
        /** It had been done before. */
        REPLAYED,
        /** Its key had been used for another one. */
        KEY_REUSED,
        /** Phrases are not recorded, so that displays cannot use the voice. */
        INCOMPLETE
    }

    private VoiceShelf(Path folder, Phrases phrases, Runnable onChange, HallVoice voice) {
        this.folder = folder;
        this.phrases = phrases;
        this.onChange = onChange;
        this.voice = voice;
    }

    /**
     * Opens what a hall has recorded.
     *
     * @param data folder of the server
     * @param onChange told after each change; quick, on any thread
     */
    public static VoiceShelf open(Path data, String hall, Phrases phrases, Runnable onChange)
            throws IOException {
        Path folder = data.resolve(FOLDER).resolve(hall);
        HallVoice voice = read(folder);
        for (String language : phrases.languages().keySet()) {
            voice = voice.keeping(language, sounds(folder.resolve(language)));
        }
        var shelf = new VoiceShelf(folder, phrases, onChange, voice);
        shelf.sweep();
        return shelf;
    }

    /** A list that is damaged is put aside with its sounds: a hall opens, whatever its voice is. */
    private static HallVoice read(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return HallVoice.NONE;
        }
        try {
            return Wire.MAPPER.readValue(Files.readString(list), HallVoice.class);
        } catch (JacksonException e) {
            Path aside = free(folder);
            LOG.error("{} cannot be read: the standard voice speaks; see {}", list, aside, e);
            Files.move(folder, aside);
            return HallVoice.NONE;
        }
    }

    private static Path free(Path folder) {
        int number = 1;
        while (Files.exists(damaged(folder, number))) {
            number++;
        }
        return damaged(folder, number);
    }

    private static Path damaged(Path folder, int number) {
        return folder.resolveSibling(folder.getFileName() + ".damaged-" + number);
    }

    private static Set<String> sounds(Path folder) throws IOException {
        var there = new HashSet<String>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(SOUND)) {
                there.add(name.substring(0, name.length() - SOUND.length()));
            }
        }
        return there;
    }

    private static Set<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new HashSet<>(files.toList());
        }
    }

    public Phrases phrases() {
        return phrases;
    }

    public HallVoice voice() {
        return voice;
    }

    /** A number that rises after each change. */
    public long edition() {
        return edition.get();
    }

    /** Keeps the recording of a phrase. */
    public Taken record(
            Done command, String language, String phrase, byte[] wav, Instant at, String by)
            throws IOException {
        String sound = VoiceHash.of(wav);
        return change(
                command,
                () -> DurableFile.replace(folder.resolve(language), sound + SOUND, wav),
                now -> now.recorded(language, phrase, new Recording.Clip(sound, at, by)));
    }

    /** Has the displays use what is recorded, if that is all of it. */
    public synchronized Taken publish(Done command, String language, Instant at, String by)
            throws IOException {
        if (voice.findDone(command.key()).isEmpty() && !voice.isWhole(language, phrases)) {
            return Taken.INCOMPLETE;
        }
        return change(
                command,
                () -> {},
                now -> now.published(language, VoiceHash.version(now.of(language)), at, by));
    }

    /** Has the displays use the voice that comes with Giliran; the recordings stay. */
    public Taken withdraw(Done command, String language) throws IOException {
        return change(command, () -> {}, now -> now.withdrawn(language));
    }

    /** Deletes the recording of a phrase. */
    public Taken erase(Done command, String language, String phrase) throws IOException {
        return change(command, () -> {}, now -> now.erased(language, phrase));
    }

    /** Deletes all that was recorded in a language. */
    public Taken eraseAll(Done command, String language) throws IOException {
        return change(command, () -> {}, now -> now.erased(language));
    }

    /** What has to be on the disk before a change. */
    private interface Preparation {
        void run() throws IOException;
    }

    private synchronized Taken change(
            Done command, Preparation before, UnaryOperator<HallVoice> change) throws IOException {
        Optional<Done> known = voice.findDone(command.key());
        if (known.isPresent()) {
            return known.get().equals(command) ? Taken.REPLAYED : Taken.KEY_REUSED;
        }
        before.run();
        HallVoice next = change.apply(voice).after(command);
        DurableFile.replace(folder, LIST, Wire.write(next));
        voice = next;
        edition.incrementAndGet();
        onChange.run();
        sweepIfPossible();
        return Taken.DONE;
    }

    /** The change is done: what cannot be deleted now is at the next change or start. */
    private void sweepIfPossible() {
        try {
            sweep();
        } catch (IOException e) {
            LOG.warn("recordings that nobody needs any more could not be deleted", e);
        }
    }

    /** Deletes what is not named any more. */
    private void sweep() throws IOException {
        for (String language : phrases.languages().keySet()) {
            Set<String> named = voice.of(language).sounds();
            for (Path file : files(folder.resolve(language))) {
                String name = file.getFileName().toString();
                if (!name.endsWith(SOUND) || !named.contains(name.replace(SOUND, ""))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The bytes of a sound that is recorded or published. */
    public Optional<byte[]> findSound(String language, String sound) throws IOException {
        if (!voice.of(language).sounds().contains(sound)) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(folder.resolve(language).resolve(sound + SOUND)));
    }
}

package org.giliran.server.voice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A hall's own voice as a value: each change gives the next one.
 *
 * @param languages what is recorded of each
 * @param done the newest commands, oldest first, so that one that comes again does nothing
 */
public record HallVoice(Map<String, Recording> languages, List<Done> done) {
    /** Nothing is recorded. */
    public static final HallVoice NONE = new HallVoice(Map.of(), List.of());

    /** Two languages have 116 phrases; a repeat comes within seconds. */
    private static final int DONE_MAX = 400;

    public HallVoice {
        languages = Map.copyOf(languages);
        done = List.copyOf(done);
    }

    /**
     * A command that was done.
     *
     * @param request SHA-256 of its method, path and body
     */
    public record Done(String key, String request) {}

    public Recording of(String language) {
        return languages.getOrDefault(language, Recording.NONE);
    }

    public HallVoice recorded(String language, String phrase, Recording.Clip clip) {
        return with(language, of(language).with(phrase, clip));
    }

    /** Whether all phrases of a language are recorded. */
    public boolean isWhole(String language, Phrases phrases) {
        return phrases.areAllOf(language, of(language).clips().keySet());
    }

    /** From now on the displays say what is recorded now. */
    public HallVoice published(String language, String version, Instant at, String by) {
        Recording now = of(language);
        return with(
                language, now.published(new Recording.Published(version, at, by, now.recorded())));
    }

    /** From now on the displays use the voice that comes with Giliran. */
    public HallVoice withdrawn(String language) {
        return with(language, of(language).published(null));
    }

    /** Without the recording of a phrase; the displays keep it until another voice is published. */
    public HallVoice erased(String language, String phrase) {
        return with(language, of(language).without(phrase));
    }

    /** Without anything of a language. */
    public HallVoice erased(String language) {
        return with(language, Recording.NONE);
    }

    /** The same without what is not on the disk. */
    public HallVoice keeping(String language, Set<String> there) {
        return with(language, of(language).keeping(there));
    }

    private HallVoice with(String language, Recording recording) {
        var next = new TreeMap<>(languages);
        next.put(language, recording);
        return new HallVoice(next, done);
    }

    /** The same after a command. */
    public HallVoice after(Done command) {
        var next = new ArrayList<>(done);
        next.add(command);
        return new HallVoice(
                languages, next.subList(Math.max(0, next.size() - DONE_MAX), next.size()));
    }

    public Optional<Done> findDone(String key) {
        return done.stream().filter(d -> d.key().equals(key)).findFirst();
    }

    /**
     * What the displays shall use, such as {@code en-0f3a…-id-77b1…}; empty when they need nothing
     * of this hall.
     */
    public String version() {
        return new TreeMap<>(languages)
                .entrySet().stream()
                        .flatMap(e -> version(e.getKey(), e.getValue()).stream())
                        .collect(Collectors.joining("-"));
    }

    private static Optional<String> version(String language, Recording recording) {
        return Optional.ofNullable(recording.published()).map(p -> language + "-" + p.version());
    }
}

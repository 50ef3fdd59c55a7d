package org.giliran.server.voice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is recorded of one language, and what of it the displays say.
 *
 * @param clips by phrase
 * @param published null while the displays use the voice that comes with Giliran
 */
public record Recording(Map<String, Clip> clips, @Nullable Published published) {
    /** Nothing is recorded. */
    public static final Recording NONE = new Recording(Map.of(), null);

    public Recording {
        clips = Map.copyOf(clips);
    }

    /**
     * A recording of a phrase.
     *
     * @param sound names its bytes: their SHA-256 in hex
     * @param by who recorded it
     */
    public record Clip(String sound, Instant at, String by) {}

    /**
     * The clips that the displays use.
     *
     * @param version another one for other clips
     * @param sounds by phrase
     */
    public record Published(String version, Instant at, String by, Map<String, String> sounds) {
        public Published {
            sounds = Map.copyOf(sounds);
        }
    }

    Recording with(String phrase, Clip clip) {
        var next = new TreeMap<>(clips);
        next.put(phrase, clip);
        return new Recording(next, published);
    }

    Recording without(String phrase) {
        var next = new TreeMap<>(clips);
        next.remove(phrase);
        return new Recording(next, published);
    }

    Recording published(@Nullable Published next) {
        return new Recording(clips, next);
    }

    /** The sounds by phrase as they are recorded now. */
    public Map<String, String> recorded() {
        return clips.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sound()));
    }

    /** Whether the displays say something else than what is recorded now. */
    public boolean differs() {
        return published != null && !published.sounds.equals(recorded());
    }

    /** All sounds that must be kept. */
    public Set<String> sounds() {
        var all = new HashSet<>(recorded().values());
        if (published != null) {
            all.addAll(published.sounds.values());
        }
        return all;
    }

    /** The same with those sounds alone that are there; a voice that lacks one is not published. */
    Recording keeping(Set<String> there) {
        var next = new TreeMap<>(clips);
        next.values().removeIf(clip -> !there.contains(clip.sound()));
        boolean whole = published != null && there.containsAll(published.sounds.values());
        return new Recording(next, whole ? published : null);
    }
}

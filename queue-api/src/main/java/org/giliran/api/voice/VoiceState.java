package org.giliran.api.voice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What a hall has recorded of its own voice, for the page that records it. */
public record VoiceState(String hall, List<Language> languages) {
    /**
     * One language.
     *
     * @param recorded how many of the phrases are recorded
     * @param published what the displays say; left out while they use the voice that comes with
     *     Giliran
     * @param changed whether something was recorded or deleted since it was published
     */
    public record Language(
            String language,
            List<Phrase> phrases,
            int recorded,
            @Nullable Published published,
            boolean changed) {}

    /**
     * A phrase that the voice needs.
     *
     * @param text to be read aloud
     * @param clip left out while it is not recorded
     */
    public record Phrase(String phrase, String text, @Nullable Clip clip) {}

    /**
     * What was recorded.
     *
     * @param sound names its bytes: their SHA-256 in hex
     */
    public record Clip(String sound, Instant at) {}

    /** Since when the displays use the hall's own voice. */
    public record Published(String version, Instant at) {}
}

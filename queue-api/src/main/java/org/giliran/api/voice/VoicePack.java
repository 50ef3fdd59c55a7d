package org.giliran.api.voice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The voice that the hall's displays shall use.
 *
 * @param version as in the board; left out when the hall has no voice of its own
 * @param languages those that the hall has recorded whole
 */
public record VoicePack(@Nullable String version, List<Language> languages) {
    /** All clips of one language. */
    public record Language(String language, List<Clip> clips) {}

    /**
     * One clip.
     *
     * @param sound the SHA-256 of its bytes in hex
     */
    public record Clip(String phrase, String sound) {}
}

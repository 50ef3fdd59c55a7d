package org.giliran.server.voice.web;

import org.giliran.api.voice.VoicePack;
import org.giliran.api.voice.VoiceState;
import org.giliran.server.voice.HallVoice;
import org.giliran.server.voice.Phrases;
import org.giliran.server.voice.Recording;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A hall's own voice as it goes over the wire. */
record VoiceStates(HallVoice voice, Phrases phrases) {

    VoiceState of(String hall) {
        return new VoiceState(
                hall, phrases.languages().keySet().stream().map(this::language).toList());
    }

    VoiceState.Language language(String language) {
        Recording recording = voice.of(language);
        return new VoiceState.Language(
                language,
                phrases.of(language).keySet().stream().map(p -> phrase(language, p)).toList(),
                recording.clips().size(),
                published(recording.published()),
                recording.differs());
    }

    VoiceState.Phrase phrase(String language, String phrase) {
        Recording.Clip clip = voice.of(language).clips().get(phrase);
        return new VoiceState.Phrase(
                phrase,
                phrases.of(language).getOrDefault(phrase, ""),
                clip == null ? null : new VoiceState.Clip(clip.sound(), clip.at()));
    }

    private static VoiceState.@Nullable Published published(
            Recording.@Nullable Published published) {
        return published == null
                ? null
                : new VoiceState.Published(published.version(), published.at());
    }

    VoicePack pack() {
        String version = voice.version();
        return new VoicePack(
                version.isEmpty() ? null : version,
                new TreeMap<>(voice.languages())
                        .entrySet().stream()
                                .flatMap(e -> pack(e.getKey(), e.getValue()).stream())
                                .toList());
    }

    private static Optional<VoicePack.Language> pack(String language, Recording recording) {
        return Optional.ofNullable(recording.published())
                .map(p -> new VoicePack.Language(language, clips(p.sounds())));
    }

    private static List<VoicePack.Clip> clips(Map<String, String> sounds) {
        return new TreeMap<>(sounds)
                .entrySet().stream()
                        .map(e -> new VoicePack.Clip(e.getKey(), e.getValue()))
                        .toList();
    }
}

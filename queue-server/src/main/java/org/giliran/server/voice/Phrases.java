package org.giliran.server.voice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a voice must be able to say: for each language the phrases, in the order in which they are
 * recorded, with the words to read aloud.
 *
 * @param languages texts by language and phrase
 */
public record Phrases(Map<String, Map<String, String>> languages) {
    public Phrases {
        var copy = new LinkedHashMap<String, Map<String, String>>();
        languages.forEach(
                (language, texts) ->
                        copy.put(
                                language, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
        languages = Collections.unmodifiableMap(copy);
    }

    /** The texts of a language by phrase; none of a language that is not spoken. */
    public Map<String, String> of(String language) {
        return languages.getOrDefault(language, Map.of());
    }

    /** Whether clips of these phrases are a whole voice. */
    boolean areAllOf(String language, Set<String> recorded) {
        return !of(language).isEmpty() && recorded.containsAll(of(language).keySet());
    }
}

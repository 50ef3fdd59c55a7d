package org.giliran.server.voice.db;

import org.giliran.api.Wire;
import org.giliran.server.voice.Phrases;
import org.giliran.ui.UiKit;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads what a voice must say from the manifest of the voice that comes with Giliran. */
public final class PhraseList {
    private static final String MANIFEST = UiKit.CLASS_PATH_FOLDER + "/voice/manifest.json";

    private PhraseList() {}

    public static Phrases load() throws IOException {
        try (InputStream in = UiKit.class.getResourceAsStream(MANIFEST)) {
            JsonNode languages =
                    Wire.MAPPER.readTree(Objects.requireNonNull(in, MANIFEST)).get("languages");
            var phrases = new LinkedHashMap<String, Map<String, String>>();
            languages.properties().forEach(l -> phrases.put(l.getKey(), texts(l.getValue())));
            return new Phrases(phrases);
        }
    }

    private static Map<String, String> texts(JsonNode language) {
        var texts = new LinkedHashMap<String, String>();
        language.properties()
                .forEach(p -> texts.put(p.getKey(), p.getValue().get("text").asString()));
        return texts;
    }
}

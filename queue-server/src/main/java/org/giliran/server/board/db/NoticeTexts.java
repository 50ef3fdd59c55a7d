package org.giliran.server.board.db;

import org.giliran.api.Wire;
import org.giliran.server.file.db.DurableFile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What notices say, by id. The journal knows only that a notice was shown and how long, for it
 * cannot forget, and somebody may write a name. Safe for all threads; durable on return.
 */
public final class NoticeTexts {
    private static final String NAME = "notices.json";

    private final Path folder;
    private volatile Map<String, String> texts;

    private NoticeTexts(Path folder, Map<String, String> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    public static NoticeTexts open(Path data) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return new NoticeTexts(data, Map.of());
        }
        try {
            return new NoticeTexts(
                    data,
                    Map.copyOf(
                            Wire.MAPPER.readValue(
                                    Files.readString(file),
                                    new TypeReference<Map<String, String>>() {})));
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read as notices", e);
        }
    }

    /** What a notice says; empty when its words were erased. */
    public String get(String notice) {
        return texts.getOrDefault(notice, "");
    }

    public synchronized void put(String notice, String text) throws IOException {
        var next = new TreeMap<>(texts);
        next.put(notice, text);
        keep(next);
    }

    /** Erases all but these. */
    public synchronized void keepOnly(Set<String> notices) throws IOException {
        var next = new TreeMap<>(texts);
        if (next.keySet().retainAll(notices)) {
            keep(next);
        }
    }

    public synchronized void remove(String notice) throws IOException {
        var next = new TreeMap<>(texts);
        if (next.remove(notice) != null) {
            keep(next);
        }
    }

    private void keep(Map<String, String> next) throws IOException {
        DurableFile.replace(folder, NAME, Wire.write(next));
        texts = Map.copyOf(next);
    }
}

package org.giliran.server.note.db;

import org.giliran.api.Wire;
import org.giliran.server.file.db.DurableFile;
import org.giliran.server.note.Note;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The notes of a hall, by ticket. Safe for all threads; durable on return. */
public final class NoteFile {
    private static final String NAME = "notes.json";

    private final Path folder;
    private final AtomicLong edition = new AtomicLong();
    private volatile List<Note> notes;
    private volatile Map<String, List<Note>> byTicket;

    private NoteFile(Path folder, List<Note> notes) {
        this.folder = folder;
        this.notes = List.copyOf(notes);
        this.byTicket = byTicket(notes);
    }

    public static NoteFile open(Path data) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return new NoteFile(data, List.of());
        }
        try {
            return new NoteFile(
                    data,
                    Wire.MAPPER.readValue(
                            Files.readString(file), new TypeReference<List<Note>>() {}));
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read as notes", e);
        }
    }

    private static Map<String, List<Note>> byTicket(List<Note> notes) {
        return notes.stream().collect(Collectors.groupingBy(Note::ticket));
    }

    /** All, the oldest first. */
    public List<Note> all() {
        return notes;
    }

    /** Those of a ticket, the oldest first. */
    public List<Note> of(String ticket) {
        return byTicket.getOrDefault(ticket, List.of());
    }

    public Optional<Note> find(String id) {
        return notes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** A number that rises after each change. */
    public long edition() {
        return edition.get();
    }

    /** What became of a note that somebody wants to write. */
    public sealed interface Written {}

    public record Done(Note note) implements Written {}

    /** It had been written before, under the same key. */
    public record Again(Note note) implements Written {}

    /** The key was used for another one. */
    public record KeyReused() implements Written {}

    /** There are as many as are kept, of the ticket or of the hall. */
    public record TooMany() implements Written {}

    /** Writes a note, once for each key. */
    public synchronized Written write(Note note) throws IOException {
        Optional<Note> before = notes.stream().filter(n -> n.key().equals(note.key())).findFirst();
        if (before.isPresent()) {
            return before.get().request().equals(note.request())
                    ? new Again(before.get())
                    : new KeyReused();
        }
        if (of(note.ticket()).size() >= Note.EACH_MAX || notes.size() >= Note.ALL_MAX) {
            return new TooMany();
        }
        var next = new ArrayList<>(notes);
        next.add(note);
        keep(next);
        return new Done(note);
    }

    /** Erases a note; nothing when it is gone. */
    public synchronized void remove(String id) throws IOException {
        keepOnly(n -> !n.id().equals(id));
    }

    /** Erases what is older than so many days. */
    public synchronized void eraseOld(LocalDate today, int days) throws IOException {
        keepOnly(n -> n.isKept(today, days));
    }

    private void keepOnly(Predicate<Note> kept) throws IOException {
        List<Note> next = notes.stream().filter(kept).toList();
        if (next.size() < notes.size()) {
            keep(next);
        }
    }

    private void keep(List<Note> next) throws IOException {
        DurableFile.replace(folder, NAME, Wire.write(next));
        notes = List.copyOf(next);
        byTicket = byTicket(next);
        edition.incrementAndGet();
    }
}

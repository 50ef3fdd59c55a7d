package org.giliran.server.note.web;

import org.giliran.api.note.StaffNote;
import org.giliran.server.account.db.Accounts;
import org.giliran.server.note.Note;
import org.giliran.server.note.db.NoteFile;
import org.giliran.server.platform.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Notes with the names of those who wrote them. */
public record NoteLines(NoteFile notes, Accounts accounts) {
    /** A number that rises after each change. */
    public long edition() {
        return notes.edition();
    }

    /** Those of a ticket, the oldest first. */
    public List<StaffNote> of(String ticket) {
        return notes.of(ticket).stream().map(this::line).toList();
    }

    List<StaffNote> newestFirst() {
        return notes.all().reversed().stream().map(this::line).toList();
    }

    StaffNote line(Note note) {
        return new StaffNote(
                note.id(),
                note.ticket(),
                note.number(),
                note.at(),
                note.staff(),
                name(note.staff()),
                Words.orNull(note.counter()),
                note.text());
    }

    private @Nullable String name(String staff) {
        String name = accounts.nameOf(staff);
        return name.equals(staff) ? null : name;
    }
}

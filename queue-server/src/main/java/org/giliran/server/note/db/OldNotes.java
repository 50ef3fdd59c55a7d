package org.giliran.server.note.db;

import org.giliran.server.hall.HallDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.LocalDate;

/** Erases notes some days after theirs. {@link #published} is for the desk's thread. */
public final class OldNotes {
    private static final Logger LOG = LoggerFactory.getLogger(OldNotes.class);

    private final NoteFile notes;
    private final int days;
    private LocalDate date;

    private OldNotes(NoteFile notes, int days, LocalDate date) {
        this.notes = notes;
        this.days = days;
        this.date = date;
    }

    /**
     * Erases what is too old already.
     *
     * @param days after its own that a note is kept
     */
    public static OldNotes begin(NoteFile notes, int days, HallDay day) throws IOException {
        notes.eraseOld(day.date(), days);
        return new OldNotes(notes, days, day.date());
    }

    /** Looks whether a new day began; erasing, which writes a file, is done elsewhere. Quick. */
    public void published(HallDay day) {
        if (!day.date().equals(date)) {
            date = day.date();
            Thread.ofVirtual().name("erase-notes-of-staff").start(() -> erase(day.date()));
        }
    }

    private void erase(LocalDate today) {
        try {
            notes.eraseOld(today, days);
        } catch (IOException e) {
            LOG.warn("old notes of staff are erased at the next start: {}", e.getMessage());
        }
    }
}

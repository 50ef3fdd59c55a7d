package org.giliran.api.note;

import java.util.List;

/**
 * Answer to {@code GET …/notes}: all notes that are still there, the newest first.
 *
 * @param keptDays for so many days after its own a note is kept
 */
public record NoteList(int keptDays, List<StaffNote> notes) {}

package org.giliran.kiosk.course;

import org.giliran.kiosk.visit.Wish;

import java.time.LocalDate;

/** Writes and reads the body of a request for a ticket; the form of the wire is not known here. */
public interface RequestBody {
    /** The body; always the same for the same wish on the same day. */
    String of(LocalDate day, Wish wish);

    /** The wish in a body that was written by this or an earlier program. */
    Wish wish(String body);
}

package org.giliran.api.note;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a member of staff wrote about a ticket.
 *
 * @param staff who wrote it
 * @param staffName absent when nobody of that id is known any more
 * @param counter where, if at one
 */
public record StaffNote(
        String id,
        String ticket,
        String number,
        Instant at,
        String staff,
        @Nullable String staffName,
        @Nullable String counter,
        String text) {}

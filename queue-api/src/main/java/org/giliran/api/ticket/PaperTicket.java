package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Request of {@code POST …/tickets/from-paper}: what stands on the paper of a kiosk that is dead.
 *
 * @param number with the letter of the kiosk, {@code AX-001}
 * @param fingerprint eight characters, as {@link PaperCode} has them; small letters and what looks
 *     like another character are taken for what they mean
 * @param priorityClass absent for none
 */
public record PaperTicket(
        String number, LocalDate day, String fingerprint, @Nullable String priorityClass) {}

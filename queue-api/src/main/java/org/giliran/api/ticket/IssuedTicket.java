package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ticket that is in the line, durably, from the moment this is answered.
 *
 * @param ahead waiting tickets of the same service with an earlier counted time, at issue
 * @param fingerprint first 8 Crockford base32 characters of the record's hash in the journal
 * @param token opens the phone page of this ticket; 26 base32 characters
 * @param url the phone page, when the hall has a public address
 */
public record IssuedTicket(
        String id,
        String number,
        LocalDate day,
        String service,
        @Nullable String priorityClass,
        String language,
        Instant issuedAt,
        int ahead,
        @Nullable Estimate estimate,
        String fingerprint,
        String token,
        @Nullable String url) {}

package org.giliran.api.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/ratings}: exactly one of {@code ticket}, {@code number} and {@code
 * counter} says which visit.
 *
 * @param score 1 tidak puas, 2 kurang puas, 3 puas, 4 sangat puas
 * @param number of a ticket of today
 * @param counter the last visit finished there, less than 10 minutes ago
 */
public record RateVisit(
        int score,
        @Nullable String ticket,
        @Nullable String number,
        @Nullable String counter,
        RatingSource source) {}

package org.giliran.api.ticket;

/** What the visitor rated with. */
public enum RatingSource {
    BUTTON,
    TOUCH,
    PHONE
}

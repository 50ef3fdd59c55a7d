package org.giliran.api.note;

import org.jspecify.annotations.Nullable;

/**
 * Request of {@code POST …/tickets/{id}/notes}: a line for whoever serves the visitor next.
 *
 * @param text 1 to 200 characters in one line
 * @param counter where it is written, if at one
 */
public record WriteNote(String text, @Nullable String counter) {}

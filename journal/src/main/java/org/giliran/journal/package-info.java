/**
 * The append-only, hash-chained, synced file of records, and its readers.
 *
 * <p>A record is bytes; what they mean is the business of whoever writes them. The records of one
 * append make a {@link org.giliran.journal.Group}, written with one write and one force. {@link
 * org.giliran.journal.GroupFormat} states the format and the rules by which a torn tail is told
 * from damage.
 */
@NullMarked
package org.giliran.journal;

import org.jspecify.annotations.NullMarked;

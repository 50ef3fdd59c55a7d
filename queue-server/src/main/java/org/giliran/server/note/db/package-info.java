/** The notes of staff, kept where they can be erased. */
@NullMarked
package org.giliran.server.note.db;

import org.jspecify.annotations.NullMarked;

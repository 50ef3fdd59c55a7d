/** The words of notices, kept where they can be erased. */
@NullMarked
package org.giliran.server.board.db;

import org.jspecify.annotations.NullMarked;

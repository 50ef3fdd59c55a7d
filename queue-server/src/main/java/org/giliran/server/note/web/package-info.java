/** The notes of staff over HTTP. */
@NullMarked
package org.giliran.server.note.web;

import org.jspecify.annotations.NullMarked;

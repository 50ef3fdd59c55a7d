/** HTTP face of what walls, kiosks and supervisors watch, and of notices and services. */
@NullMarked
package org.giliran.server.board.web;

import org.jspecify.annotations.NullMarked;

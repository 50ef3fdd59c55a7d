/** HTTP face of tickets and ratings. */
@NullMarked
package org.giliran.server.ticket.web;

import org.jspecify.annotations.NullMarked;

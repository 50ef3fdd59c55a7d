/** Tests of what a visitor sees and does. */
@NullMarked
package org.giliran.server.ticket.web;

import org.jspecify.annotations.NullMarked;

/** What is known of tickets beside their day. Plain Java. */
@NullMarked
package org.giliran.server.ticket;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.server.ticket;

import org.jspecify.annotations.NullMarked;

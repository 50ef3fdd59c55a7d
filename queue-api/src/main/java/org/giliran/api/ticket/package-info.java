/** A visitor's ticket: how it is asked for, answered, rated and looked up. */
@NullMarked
package org.giliran.api.ticket;

import org.jspecify.annotations.NullMarked;

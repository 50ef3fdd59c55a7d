/** A counter: its view, and the calls made at it. */
@NullMarked
package org.giliran.api.counter;

import org.jspecify.annotations.NullMarked;

/** What a supervisor could do now, as far as figures can tell. Plain. */
@NullMarked
package org.giliran.server.advice;

import org.jspecify.annotations.NullMarked;

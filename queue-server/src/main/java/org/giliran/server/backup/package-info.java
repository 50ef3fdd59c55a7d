/** Copies of a hall: what they are called and hold, which are kept, when somebody must be told. */
@NullMarked
package org.giliran.server.backup;

import org.jspecify.annotations.NullMarked;

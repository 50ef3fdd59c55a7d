/** Small files that are replaced as a whole, durably. */
@NullMarked
package org.giliran.server.file.db;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.server.backup;

import org.jspecify.annotations.NullMarked;

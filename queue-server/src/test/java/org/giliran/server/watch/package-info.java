@NullMarked
package org.giliran.server.watch;

import org.jspecify.annotations.NullMarked;

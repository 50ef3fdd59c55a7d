/** When those who watch a view are woken. */
@NullMarked
package org.giliran.server.watch;

import org.jspecify.annotations.NullMarked;

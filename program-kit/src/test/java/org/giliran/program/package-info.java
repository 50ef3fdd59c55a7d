/** How a program's own web server behaves, over real sockets. */
@NullMarked
package org.giliran.program;

import org.jspecify.annotations.NullMarked;

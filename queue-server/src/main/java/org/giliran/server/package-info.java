/** The queue server: its command line and how its parts are put together. */
@NullMarked
package org.giliran.server;

import org.jspecify.annotations.NullMarked;

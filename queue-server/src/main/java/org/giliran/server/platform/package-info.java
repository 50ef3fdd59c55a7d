/** What the routes share, and how the server is put together. */
@NullMarked
package org.giliran.server.platform;

import org.jspecify.annotations.NullMarked;

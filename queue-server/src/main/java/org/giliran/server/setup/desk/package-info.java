/** Tools beside the server: verify, set-up, passwords, device tokens. */
@NullMarked
package org.giliran.server.setup.desk;

import org.jspecify.annotations.NullMarked;

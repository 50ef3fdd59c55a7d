/** What kiosks and displays tell the server. */
@NullMarked
package org.giliran.api.device;

import org.jspecify.annotations.NullMarked;

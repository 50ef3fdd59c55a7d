/** Log-in of staff. */
@NullMarked
package org.giliran.api.session;

import org.jspecify.annotations.NullMarked;

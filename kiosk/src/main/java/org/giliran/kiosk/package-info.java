/** The program on the kiosk's computer. */
@NullMarked
package org.giliran.kiosk;

import org.jspecify.annotations.NullMarked;

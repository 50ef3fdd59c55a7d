/** The kiosk against a hall's server that loses answers, and over stops in the middle. */
@NullMarked
package org.giliran.kiosk;

import org.jspecify.annotations.NullMarked;

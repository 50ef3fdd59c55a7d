/**
 * What becomes of a visitor's touch: the paper, its states, and the kiosk's own account of both.
 * Plain Java.
 */
@NullMarked
package org.giliran.kiosk.visit;

import org.jspecify.annotations.NullMarked;

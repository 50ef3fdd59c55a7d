/** Tests of what a rating panel's lights show and what its presses are for. */
@NullMarked
package org.giliran.kiosk.panel;

import org.jspecify.annotations.NullMarked;

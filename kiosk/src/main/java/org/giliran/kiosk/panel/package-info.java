/** What a rating panel's lights show, and what its presses are for. Plain Java. */
@NullMarked
package org.giliran.kiosk.panel;

import org.jspecify.annotations.NullMarked;

/** The desks over lost answers, stops in the middle and printers in trouble. */
@NullMarked
package org.giliran.kiosk.link;

import org.jspecify.annotations.NullMarked;

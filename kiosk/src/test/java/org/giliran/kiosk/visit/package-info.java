/** What stands on the paper, and what events come to. */
@NullMarked
package org.giliran.kiosk.visit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.kiosk.cabinet;

import org.jspecify.annotations.NullMarked;

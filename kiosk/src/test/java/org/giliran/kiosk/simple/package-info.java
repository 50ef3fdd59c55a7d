@NullMarked
package org.giliran.kiosk.simple;

import org.jspecify.annotations.NullMarked;

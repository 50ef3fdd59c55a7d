@NullMarked
package org.giliran.kiosk.course;

import org.jspecify.annotations.NullMarked;

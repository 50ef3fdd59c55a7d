/** Calls of the operating system that the JDK has no means for, by {@code java.lang.foreign}. */
@NullMarked
package org.giliran.hardware.os;

import org.jspecify.annotations.NullMarked;

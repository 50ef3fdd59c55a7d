/**
 * Lines of bytes to a device that may come and go: the port, and the links the JDK brings (TCP,
 * device file).
 */
@NullMarked
package org.giliran.hardware.link;

import org.jspecify.annotations.NullMarked;

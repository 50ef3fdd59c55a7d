/**
 * GPIO lines of the Linux kernel: {@code /dev/gpiochip*}, uAPI version 2, through {@code
 * java.lang.foreign}.
 */
@NullMarked
package org.giliran.hardware.gpio.cdev;

import org.jspecify.annotations.NullMarked;

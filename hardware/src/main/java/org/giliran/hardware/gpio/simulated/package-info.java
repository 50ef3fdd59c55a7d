/** A rating panel made of Java: contacts that are closed and opened by hand, lights to look at. */
@NullMarked
package org.giliran.hardware.gpio.simulated;

import org.jspecify.annotations.NullMarked;

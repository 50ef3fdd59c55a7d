/** Rating panels on Pi4J: one panel for every provider of digital inputs and outputs. */
@NullMarked
package org.giliran.hardware.gpio;

import org.jspecify.annotations.NullMarked;

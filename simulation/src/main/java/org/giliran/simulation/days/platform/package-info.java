/** The command line of simulated days. */
@NullMarked
package org.giliran.simulation.days.platform;

import org.jspecify.annotations.NullMarked;

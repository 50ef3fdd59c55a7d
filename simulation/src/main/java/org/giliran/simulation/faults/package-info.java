/** A hall under faults: time, network and people that a seed makes up, and what must hold. */
@NullMarked
package org.giliran.simulation.faults;

import org.jspecify.annotations.NullMarked;

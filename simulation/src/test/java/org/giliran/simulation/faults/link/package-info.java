@NullMarked
package org.giliran.simulation.faults.link;

import org.jspecify.annotations.NullMarked;

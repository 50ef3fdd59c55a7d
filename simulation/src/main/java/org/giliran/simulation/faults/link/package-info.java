/** The real programs' logic on simulated disks, behind a simulated network. */
@NullMarked
package org.giliran.simulation.faults.link;

import org.jspecify.annotations.NullMarked;

/** The simulated people at work: over HTTP, as everybody else. */
@NullMarked
package org.giliran.simulation.visitors.link;

import org.jspecify.annotations.NullMarked;

/** The demo's processes. */
@NullMarked
package org.giliran.simulation.demo.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.simulation.days.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.simulation.days;

import org.jspecify.annotations.NullMarked;

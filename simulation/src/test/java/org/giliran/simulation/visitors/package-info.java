@NullMarked
package org.giliran.simulation.visitors;

import org.jspecify.annotations.NullMarked;

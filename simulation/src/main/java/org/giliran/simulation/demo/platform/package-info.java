/** The demo: a whole hall on one computer. */
@NullMarked
package org.giliran.simulation.demo.platform;

import org.jspecify.annotations.NullMarked;

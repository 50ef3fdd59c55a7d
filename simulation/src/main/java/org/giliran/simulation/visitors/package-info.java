/**
 * The people of a simulated day: who comes when, what each wants and does, what staff do next.
 * Plain Java: time is an argument, and all chance comes from a seed.
 */
@NullMarked
package org.giliran.simulation.visitors;

import org.jspecify.annotations.NullMarked;

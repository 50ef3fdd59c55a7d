/** Figures of a day, with their definitions. */
@NullMarked
package org.giliran.api.report;

import org.jspecify.annotations.NullMarked;

/** Lights of a rating panel: the port. Nothing here touches the world. */
@NullMarked
package org.giliran.hardware.light;

import org.jspecify.annotations.NullMarked;

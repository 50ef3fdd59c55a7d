/**
 * Rating buttons: the port, and the judge that makes presses of raw edges. Nothing here touches the
 * world.
 */
@NullMarked
package org.giliran.hardware.button;

import org.jspecify.annotations.NullMarked;

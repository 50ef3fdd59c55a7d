/**
 * The pages of an old panel: plain HTML, no script. Which choices there are, and what stands on a
 * page; plain Java.
 */
@NullMarked
package org.giliran.kiosk.simple;

import org.jspecify.annotations.NullMarked;

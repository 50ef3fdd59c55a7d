/** How a rating panel, buttons and lights together, is opened and fails. Plain Java. */
@NullMarked
package org.giliran.hardware.panel;

import org.jspecify.annotations.NullMarked;

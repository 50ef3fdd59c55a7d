/**
 * What the reports of kiosks and displays mean: which of it people see, what of it is an alarm, and
 * when a device is silent. Plain.
 */
@NullMarked
package org.giliran.server.device;

import org.jspecify.annotations.NullMarked;

/** Makes real and simulated devices from what a person writes in the settings. */
@NullMarked
package org.giliran.hardware.platform;

import org.jspecify.annotations.NullMarked;

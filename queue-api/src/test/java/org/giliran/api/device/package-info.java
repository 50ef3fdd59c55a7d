@NullMarked
package org.giliran.api.device;

import org.jspecify.annotations.NullMarked;

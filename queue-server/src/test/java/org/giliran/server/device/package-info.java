@NullMarked
package org.giliran.server.device;

import org.jspecify.annotations.NullMarked;

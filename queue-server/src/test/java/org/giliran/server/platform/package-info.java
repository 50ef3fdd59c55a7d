@NullMarked
package org.giliran.server.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.server;

import org.jspecify.annotations.NullMarked;

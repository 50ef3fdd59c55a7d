@NullMarked
package org.giliran.server.setup.desk;

import org.jspecify.annotations.NullMarked;

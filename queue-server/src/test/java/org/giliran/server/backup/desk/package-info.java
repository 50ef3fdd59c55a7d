@NullMarked
package org.giliran.server.backup.desk;

import org.jspecify.annotations.NullMarked;

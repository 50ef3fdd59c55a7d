@NullMarked
package org.giliran.server.backup.db;

import org.jspecify.annotations.NullMarked;

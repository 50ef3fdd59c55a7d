@NullMarked
package org.giliran.server.file.db;

import org.jspecify.annotations.NullMarked;

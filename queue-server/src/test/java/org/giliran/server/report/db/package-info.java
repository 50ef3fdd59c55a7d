@NullMarked
package org.giliran.server.report.db;

import org.jspecify.annotations.NullMarked;

/** The tables that reports are read from, and the projector that writes them. */
@NullMarked
package org.giliran.server.report.db;

import org.jspecify.annotations.NullMarked;

/** HTTP face of the backups. */
@NullMarked
package org.giliran.server.backup.web;

import org.jspecify.annotations.NullMarked;

/** Staff, devices and their log-ins: the file that keeps them, apart from the journal. */
@NullMarked
package org.giliran.server.account.db;

import org.jspecify.annotations.NullMarked;

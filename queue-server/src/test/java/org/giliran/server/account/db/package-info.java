@NullMarked
package org.giliran.server.account.db;

import org.jspecify.annotations.NullMarked;

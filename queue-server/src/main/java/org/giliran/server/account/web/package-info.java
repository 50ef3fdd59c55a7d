/** Who is asking, and whether he may. */
@NullMarked
package org.giliran.server.account.web;

import org.jspecify.annotations.NullMarked;

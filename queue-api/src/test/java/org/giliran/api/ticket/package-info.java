@NullMarked
package org.giliran.api.ticket;

import org.jspecify.annotations.NullMarked;

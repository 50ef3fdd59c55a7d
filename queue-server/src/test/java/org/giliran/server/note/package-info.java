@NullMarked
package org.giliran.server.note;

import org.jspecify.annotations.NullMarked;

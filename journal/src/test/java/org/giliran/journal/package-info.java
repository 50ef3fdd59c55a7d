@NullMarked
package org.giliran.journal;

import org.jspecify.annotations.NullMarked;

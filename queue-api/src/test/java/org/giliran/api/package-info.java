@NullMarked
package org.giliran.api;

import org.jspecify.annotations.NullMarked;

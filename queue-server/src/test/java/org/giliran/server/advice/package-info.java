@NullMarked
package org.giliran.server.advice;

import org.jspecify.annotations.NullMarked;

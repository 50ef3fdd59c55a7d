/** Tests of whole programs: real processes, real files, real connections. */
@NullMarked
package org.giliran.system;

import org.jspecify.annotations.NullMarked;

/** What a synthesiser is given, and what becomes of it. */
@NullMarked
package org.giliran.program.speech;

import org.jspecify.annotations.NullMarked;

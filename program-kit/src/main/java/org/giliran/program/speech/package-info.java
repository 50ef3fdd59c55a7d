/** Free text as speech, by a synthesiser of this computer, where there is one. */
@NullMarked
package org.giliran.program.speech;

import org.jspecify.annotations.NullMarked;

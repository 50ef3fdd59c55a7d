/** A hall's own voice: what is recorded of it, and what its displays fetch. */
@NullMarked
package org.giliran.api.voice;

import org.jspecify.annotations.NullMarked;

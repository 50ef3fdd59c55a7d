/** What a hall's own voice is, without a server. */
@NullMarked
package org.giliran.server.voice;

import org.jspecify.annotations.NullMarked;

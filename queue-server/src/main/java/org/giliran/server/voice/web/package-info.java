/** HTTP face of a hall's own voice. */
@NullMarked
package org.giliran.server.voice.web;

import org.jspecify.annotations.NullMarked;

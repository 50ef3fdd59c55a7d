/** The set-up file: YAML with line numbers in, YAML out. */
@NullMarked
package org.giliran.server.setup.link;

import org.jspecify.annotations.NullMarked;

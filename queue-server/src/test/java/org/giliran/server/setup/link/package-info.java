@NullMarked
package org.giliran.server.setup.link;

import org.jspecify.annotations.NullMarked;

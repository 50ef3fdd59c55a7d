/** HTTP face of counters and calls. */
@NullMarked
package org.giliran.server.counter.web;

import org.jspecify.annotations.NullMarked;

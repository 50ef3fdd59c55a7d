/** What a counter's console sees. */
@NullMarked
package org.giliran.server.counter.web;

import org.jspecify.annotations.NullMarked;

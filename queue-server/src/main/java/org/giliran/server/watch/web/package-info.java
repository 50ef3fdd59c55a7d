/** The one way to watch: views with versions, polled. */
@NullMarked
package org.giliran.server.watch.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.giliran.server.watch.web;

import org.jspecify.annotations.NullMarked;

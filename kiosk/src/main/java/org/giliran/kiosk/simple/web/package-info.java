/** The pages of an old panel over HTTP. */
@NullMarked
package org.giliran.kiosk.simple.web;

import org.jspecify.annotations.NullMarked;

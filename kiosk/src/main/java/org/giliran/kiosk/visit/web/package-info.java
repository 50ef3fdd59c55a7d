/** HTTP face of the kiosk's program, for the page on its own screen. */
@NullMarked
package org.giliran.kiosk.visit.web;

import org.jspecify.annotations.NullMarked;

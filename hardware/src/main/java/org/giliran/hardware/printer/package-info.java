/**
 * Ticket printers: the port, its closed statuses and outcomes, and what is to be printed. Plain
 * Java.
 */
@NullMarked
package org.giliran.hardware.printer;

import org.jspecify.annotations.NullMarked;

/**
 * How the hall's devices are: what they say of themselves, kept in memory, and who hears of it. See
 * {@code docs/decisions/0012}.
 */
@NullMarked
package org.giliran.server.device.web;

import org.jspecify.annotations.NullMarked;

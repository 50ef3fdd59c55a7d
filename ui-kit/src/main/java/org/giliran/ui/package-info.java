/**
 * What all pages share, as resources under {@code ui/} of the class path, and the little Java that
 * goes with it.
 */
@NullMarked
package org.giliran.ui;

import org.jspecify.annotations.NullMarked;

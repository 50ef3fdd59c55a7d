/**
 * A printer and its cables for the contract: real lines, and nothing of the product behind them.
 */
@NullMarked
package org.giliran.hardware.bench;

import org.jspecify.annotations.NullMarked;

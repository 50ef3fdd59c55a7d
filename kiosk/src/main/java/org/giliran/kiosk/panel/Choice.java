package org.giliran.kiosk.panel;

import org.giliran.hardware.button.Button;

/**
 * A face chosen at a panel that has no counter: the page asks whose visit it is for.
 *
 * @param press tells one press from another; counts only once
 * @param untilNanos when it is forgotten
 */
public record Choice(long press, Button button, long untilNanos) {}

package org.giliran.hardware.button;

/**
 * One change of a button's contact, bounces and all.
 *
 * @param pressed whether the contact is closed from now on
 * @param atNanos on a clock that never goes back, such as {@link System#nanoTime}
 */
public record Edge(Button button, boolean pressed, long atNanos) {}

package org.giliran.hardware.button;

/**
 * What a person did to the panel. Every press that is no bounce comes to exactly one {@link
 * Pressed} or {@link Dropped}; one that is still held may have been {@link Touched} before.
 */
public sealed interface PanelEvent {
    Button button();

    /** A finger is on this button, and on no other: light it now. Nothing counts yet. */
    record Touched(Button button) implements PanelEvent {}

    /** The button that was touched has been let go in time: this counts. */
    record Pressed(Button button) implements PanelEvent {}

    /** This press does not count. */
    record Dropped(Button button, Why why) implements PanelEvent {}

    /** The button is held far too long: it is of no use until it is {@link Freed}. */
    record Stuck(Button button) implements PanelEvent {}

    /** A stuck button has been let go and works again. */
    record Freed(Button button) implements PanelEvent {}

    /** Why a press does not count. */
    enum Why {
        /** Another button was down, too: which one was meant? */
        TWO_AT_ONCE,
        /** Somebody leans on it. */
        TOO_LONG,
        /** Somebody plays with the panel. */
        TOO_OFTEN
    }
}

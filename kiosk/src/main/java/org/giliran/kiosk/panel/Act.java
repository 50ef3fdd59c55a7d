package org.giliran.kiosk.panel;

import org.giliran.hardware.button.Button;
import org.giliran.hardware.button.PanelEvent;

import java.util.Optional;

/** What is to be done, or said, after something happened at the panel. */
public sealed interface Act {
    /**
     * Send a rating for the panel's counter, and say what became of it.
     *
     * @param ticket id of the visit that was invited when the button was pressed; empty: the last
     *     one there, if there is one
     */
    record Rate(Button button, Optional<String> ticket) implements Act {}

    /** Show the page that a face was chosen. */
    record Show(Choice choice) implements Act {}

    /** The page shows no chosen face any more. */
    record Forget() implements Act {}

    /** Something a technician may want to know. */
    record Note(PanelEvent event) implements Act {}
}

package org.giliran.hardware.panel;

/** Opens a rating panel; again after it broke. */
public interface PanelConnector {
    /**
     * Opens the panel with all lights dark. Takes some tenths of a second.
     *
     * @param listener told from now on until the panel is closed
     */
    Opening open(PanelListener listener);
}

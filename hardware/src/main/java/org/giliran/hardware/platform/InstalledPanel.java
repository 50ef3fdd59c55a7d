package org.giliran.hardware.platform;

import org.giliran.hardware.gpio.simulated.SimulatedPanel;
import org.giliran.hardware.panel.PanelConnector;

/** A rating panel as the settings ask for it. The driver is the same class where there is one. */
public sealed interface InstalledPanel {
    /** The cabinet has no buttons. */
    record None() implements InstalledPanel {}

    /** Buttons and lights on GPIO lines, there or not. */
    record Real(PanelConnector driver) implements InstalledPanel {}

    /** A panel inside this program; {@code device} is what the workbench steers. */
    record Simulated(PanelConnector driver, SimulatedPanel device) implements InstalledPanel {}
}

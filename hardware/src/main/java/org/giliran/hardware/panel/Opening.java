package org.giliran.hardware.panel;

import org.giliran.hardware.button.RatingPanel;
import org.giliran.hardware.light.IndicatorLights;

/** What came of opening a panel. */
public sealed interface Opening {
    /** It works; closing the buttons closes the lights, too. */
    record Opened(RatingPanel buttons, IndicatorLights lights) implements Opening {}

    /** It does not, for now. */
    record Failed(PanelFault fault) implements Opening {}
}

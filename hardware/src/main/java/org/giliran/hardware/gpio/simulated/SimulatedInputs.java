package org.giliran.hardware.gpio.simulated;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;

/** Makes the inputs of a simulated panel. */
final class SimulatedInputs extends DigitalInputProviderBase {
    private final SimulatedPanel panel;

    SimulatedInputs(SimulatedPanel panel) {
        super("simulated-inputs");
        this.panel = panel;
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
        var input = new SimulatedInput(this, config, panel);
        context.registry().add(input);
        return input;
    }
}

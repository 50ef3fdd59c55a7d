package org.giliran.hardware.gpio.simulated;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;

/** Makes the outputs of a simulated panel. */
final class SimulatedOutputs extends DigitalOutputProviderBase {
    private final SimulatedPanel panel;

    SimulatedOutputs(SimulatedPanel panel) {
        super("simulated-outputs");
        this.panel = panel;
    }

    @Override
    public DigitalOutput create(DigitalOutputConfig config) {
        var output = new SimulatedOutput(this, config, panel);
        context.registry().add(output);
        return output;
    }
}

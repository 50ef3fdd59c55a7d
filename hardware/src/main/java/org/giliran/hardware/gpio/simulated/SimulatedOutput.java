package org.giliran.hardware.gpio.simulated;

import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;

/** A line with a simulated light at its end. */
final class SimulatedOutput extends DigitalOutputBase {
    private final SimulatedPanel panel;

    SimulatedOutput(
            DigitalOutputProvider provider, DigitalOutputConfig config, SimulatedPanel panel) {
        super(provider, config);
        this.panel = panel;
    }

    @Override
    public DigitalOutput state(DigitalState level) {
        panel.level(config().bcm(), level.isHigh());
        return super.state(level);
    }
}
